import { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Far above any text a person would write; one that multiplies beyond is judged on its first ones. */
const MOST_VARIANTS = 64;
/** Characters of messages that are remembered. */
const MOST_CHARACTERS = 1_000_000;

const known = new Map<string, readonly string[]>();
let characters = 0;

/**
 * Everything a message may say: each branch of its selects and plurals, with values left as `{name}`.
 * A message that cannot be read says what is written; it is reported where messages are checked.
 */
export function variantsOf(message: string): readonly string[] {
  const ready = known.get(message);
  if (ready) return ready;
  const made = message.includes('{') ? expanded(message) : [message];
  if (characters > MOST_CHARACTERS) {
    known.clear();
    characters = 0;
  }
  characters += message.length;
  known.set(message, made);
  return made;
}

function expanded(message: string): readonly string[] {
  try {
    const ast = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
    return [...new Set(combine(ast))];
  } catch {
    return [message];
  }
}

function combine(ast: Ast): readonly string[] {
  return ast.reduce<readonly string[]>(
    (before, element) => {
      const next = 'options' in element ? branches(element) : [said(element)];
      return before.flatMap((start) => next.map((end) => start + end)).slice(0, MOST_VARIANTS);
    },
    [''],
  );
}

const branches = (element: Extract<Ast[number], { options: unknown }>): readonly string[] =>
  Object.values(element.options).flatMap(({ value }) => combine(value));

/** Type 0 is literal text and 7 the `#` of a plural; every other element shows a value. */
const said = (element: Ast[number]): string => {
  if (element.type === 0) return element.value;
  return element.type === 7 ? '{#}' : `{${'value' in element ? element.value : ''}}`;
};
