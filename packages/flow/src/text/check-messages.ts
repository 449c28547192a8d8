import { en } from '../locales/en.ts';
import { nearest } from '../schema/nearest.ts';
import type { Finding, Path } from '../schema/problem.ts';
import { undefinedName } from '../schema/undefined-name.ts';
import type { FlowText } from './flow-texts.ts';
import { messageError } from './message-error.ts';
import { type MessageValue, type ReadMessage, readMessage, tryMessage } from './message-values.ts';
import { standardPlaceholders } from './standard-placeholders.ts';
import { variantsOf } from './variants.ts';
import { hiddenIn, isVisible } from './visible.ts';

/** Values every text may show; all of them are words. */
const everywhere = Object.keys(standardPlaceholders);

/** Longer texts are refused by the schema, unread. */
const MOST_CHARACTERS = 2000;

/** Every text is a well-formed message and shows only values that exist, as what they are. */
export function checkMessages(texts: readonly FlowText[]): Finding[] {
  return texts.filter(({ words }) => words.length <= MOST_CHARACTERS).flatMap(checkMessage);
}

function checkMessage({ words, path }: FlowText): Finding[] {
  const read = readOrError(words);
  if (typeof read === 'string') {
    const message = `This text cannot be read: ${read}. Braces mark values, such as {name}.`;
    return [{ code: 'message_syntax', path, message }];
  }
  const findings = [
    ...unseen(words, path),
    ...unknownForms(read, path),
    ...values(read.values, path),
    ...markup(words, path),
  ];
  return findings.some(({ severity }) => severity === undefined)
    ? findings
    : [...findings, ...unwritable(words, read, path)];
}

function readOrError(words: string): ReadMessage | string {
  try {
    return readMessage(words);
  } catch (error) {
    return messageError(error);
  }
}

/** What a reader could not see, or would see in another order than it is written. */
function unseen(words: string, path: Path): Finding[] {
  const hidden = hiddenIn(words);
  if (hidden !== undefined) {
    const message = `This text holds ${hidden}, which nobody sees and which may change what is read; remove it.`;
    return [{ code: 'text_hidden', path, message }];
  }
  if (variantsOf(words).every(isVisible)) return [];
  const message = words.includes('{')
    ? 'In one of its forms this text shows nothing; give each form words.'
    : 'This text shows nothing; write words, or leave it out.';
  return [{ code: 'text_blank', path, message }];
}

function unknownForms({ unknownForms: given }: ReadMessage, path: Path): Finding[] {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return given.map((form) => {
    const near = nearest(form, forms);
    return {
      code: 'message_syntax',
      path,
      message: `No language counts by \`${form}\`; ${near ? `did you mean \`${near}\`?` : 'there are zero, one, two, few, many, other and numbers such as =0.'}`,
      ...(near && { fix: near }),
    };
  });
}

function values(shown: readonly MessageValue[], path: Path): Finding[] {
  const standard = standardValues(path);
  const known = [...new Set([...everywhere, ...standard.map(({ name }) => name)])];
  const numbers = new Set(standard.flatMap(({ name, as }) => (as === 'number' ? [name] : [])));
  const seen = new Set<string>();
  return shown.flatMap(({ name, as }): Finding[] => {
    if (seen.has(name)) return [];
    if (!known.includes(name)) {
      seen.add(name);
      return [undefinedName('placeholder_undefined', 'the values this text may show', name, known, path)];
    }
    if (as === 'words' || (as === 'number' && numbers.has(name))) return [];
    seen.add(name);
    const what = as === 'number' ? 'a number to count or format by' : 'a date to format';
    const message = `\`${name}\` is ${numbers.has(name) ? 'a number' : 'given in words'}, and not ${what}; write {${name}}.`;
    return [{ code: 'placeholder_type', path, message, fix: `{${name}}` }];
  });
}

/** An override of a standard text may show what the standard text shows. */
function standardValues([first, , key]: Path): readonly MessageValue[] {
  return first === 'texts' && typeof key === 'string' && Object.hasOwn(en, key)
    ? readMessage(en[key as keyof typeof en]).values
    : [];
}

function markup(words: string, path: Path): Finding[] {
  const tag = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>|&(amp|lt|gt|quot|nbsp|#\d+);/i.exec(words)?.[0];
  const quoted = /'\{[a-z]+/i.exec(words)?.[0];
  return [
    ...(tag
      ? [
          {
            code: 'text_html',
            severity: 'warning' as const,
            path,
            message: `Texts are plain; \`${tag.slice(0, 40)}\` will be shown as it is.`,
          },
        ]
      : []),
    ...(quoted
      ? [
          {
            code: 'placeholder_quoted',
            severity: 'warning' as const,
            path,
            message: `An apostrophe right before a brace shows the brace as it is; write ’ instead: \`’${quoted.slice(1)}\`.`,
          },
        ]
      : []),
  ];
}

/** Only a number can be asked to be written in a way that does not exist. */
function unwritable(words: string, { values: shown }: ReadMessage, path: Path): Finding[] {
  if (shown.every(({ as }) => as === 'words')) return [];
  try {
    tryMessage(words, shown);
    return [];
  } catch (error) {
    return [
      { code: 'message_syntax', path, message: `This text cannot be written: ${messageError(error)}.` },
    ];
  }
}
