import { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

/** How a message uses a value: shows it, chooses by it, or counts with it. */
export interface MessageValue {
  readonly name: string;
  /** Shown or chosen by as words; anything else needs a number or a date. */
  readonly as: 'words' | 'number' | 'date';
}

export interface ReadMessage {
  readonly values: readonly MessageValue[];
  /** Words after `plural` that no language counts by. */
  readonly unknownForms: readonly string[];
}

const forms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Element types of the parser; the rest is literal text and the `#` of a plural. */
const uses: Readonly<Record<number, MessageValue['as']>> = {
  1: 'words',
  2: 'number',
  3: 'date',
  4: 'date',
  5: 'words',
  6: 'number',
};

/** Reads a message. Throws a `SyntaxError` or `RangeError` where it cannot be read. */
export function readMessage(message: string): ReadMessage {
  if (!message.includes('{')) return { values: [], unknownForms: [] };
  const elements = [
    ...flatten(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()),
  ];
  return {
    values: elements.flatMap((element) => {
      const as = uses[element.type];
      return as && 'value' in element ? [{ name: String(element.value), as }] : [];
    }),
    unknownForms: elements.flatMap((element) =>
      element.type === 6
        ? Object.keys(element.options).filter((form) => !forms.has(form) && !/^=\d+$/.test(form))
        : [],
    ),
  };
}

function* flatten(ast: Ast): Generator<Element> {
  for (const element of ast) {
    yield element;
    if ('options' in element) {
      for (const { value } of Object.values(element.options)) yield* flatten(value);
    }
  }
}

/** Writes a message once with values of the right types. Throws where what it asks for cannot be written. */
export function tryMessage(message: string, values: readonly MessageValue[]): void {
  const samples = Object.fromEntries(values.map(({ name, as }) => [name, as === 'words' ? 'x' : 2]));
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).format(samples);
}
