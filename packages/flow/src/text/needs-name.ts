import { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

const MOST = 2000;
const known = new Map<string, boolean>();

/**
 * Whether a message would show the name of somebody whose name is not known. One that chooses by it,
 * `{name, select, none {…} other {…}}`, has other words for them. What cannot be read is no message.
 */
export function needsName(message: string): boolean {
  if (!message.includes('name')) return false;
  let needs = known.get(message);
  if (needs === undefined) {
    needs = read(message);
    if (known.size >= MOST) known.clear();
    known.set(message, needs);
  }
  return needs;
}

function read(message: string): boolean {
  try {
    return shows(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  } catch {
    return false;
  }
}

const shows = (ast: Ast): boolean =>
  ast.some((element) => {
    const isName = 'value' in element && element.value === 'name';
    if (!('options' in element)) return element.type === 1 && isName;
    const { none, other } = element.options;
    const said = isName ? [none ?? other] : Object.values(element.options);
    return said.some((option) => option && shows(option.value));
  });
