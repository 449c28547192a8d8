import { en } from '../locales/en.ts';
import type { Flow } from '../schema/flow.ts';
import type { FlowProblem } from '../schema/problem.ts';
import { undefinedName } from '../schema/undefined-name.ts';
import { placeholdersOf } from './placeholders.ts';

/** Values every text may show. */
const everywhere = ['name', 'plan', 'price', 'tenure', 'accessUntil', 'subject'];

const textProperties = new Set(['title', 'body', 'label', 'hint', 'effects', 'keeps', 'givesUp', 'texts']);

interface Words {
  readonly words: string;
  readonly path: readonly (string | number)[];
}

/** Every text of a flow is a well-formed message and shows only values that exist. */
export function checkMessages(flow: Flow): FlowProblem[] {
  return textsOf(flow, [], false).flatMap(({ words, path }): FlowProblem[] => {
    let shown: string[];
    try {
      shown = placeholdersOf(words);
    } catch (error) {
      return [
        {
          code: 'message_syntax',
          path,
          message: `This text cannot be read (${(error as Error).message}). Braces mark values, such as {name}.`,
        },
      ];
    }
    const known = [...new Set([...everywhere, ...standardValues(path)])];
    return shown
      .filter((name) => !known.includes(name))
      .map((name) =>
        undefinedName('placeholder_undefined', 'the values this text may show', name, known, path),
      );
  });
}

/** An override of a standard text may show what the standard text shows. */
function standardValues([first, , key]: readonly (string | number)[]): string[] {
  return first === 'texts' && typeof key === 'string' && Object.hasOwn(en, key)
    ? placeholdersOf(en[key as keyof typeof en])
    : [];
}

function textsOf(value: unknown, path: readonly (string | number)[], inText: boolean): Words[] {
  if (typeof value === 'string') return inText ? [{ words: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index], inText));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, [...path, key], inText || textProperties.has(key)),
  );
}
