import { IntlMessageFormat } from 'intl-messageformat';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The values a message shows or chooses by. Throws a `SyntaxError` where the message cannot be read. */
export function placeholdersOf(message: string): string[] {
  return [...new Set(namesIn(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()))];
}

function namesIn(ast: Ast): string[] {
  return ast.flatMap((element) => {
    const nested =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    // Type 0 is literal text and 7 the `#` of a plural; every other element names a value.
    return element.type === 0 || element.type === 7 ? nested : [String(element.value), ...nested];
  });
}
