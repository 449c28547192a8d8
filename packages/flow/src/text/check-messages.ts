import { IntlMessageFormat } from 'intl-messageformat';
import type { Flow } from '../schema/flow.ts';
import type { FlowProblem } from '../schema/problem.ts';

/** Every text of a flow is a well-formed message: braces closed, plurals complete. */
export function checkMessages(flow: Flow): FlowProblem[] {
  return textsOf(flow, []).flatMap(({ words, path }) => {
    try {
      new IntlMessageFormat(words, 'en', undefined, { ignoreTag: true });
      return [];
    } catch (error) {
      return [
        {
          code: 'message_syntax',
          path,
          message: `This text cannot be read (${(error as Error).message}). Braces mark values, such as {name}.`,
        },
      ];
    }
  });
}

const textProperties = new Set(['title', 'body', 'label', 'hint', 'effects', 'keeps', 'givesUp', 'texts']);

/** Texts sit under a handful of property names; everything below one of them is words. */
function textsOf(
  value: unknown,
  path: (string | number)[],
  inText = false,
): { words: string; path: (string | number)[] }[] {
  if (typeof value === 'string') return inText ? [{ words: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index], inText));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, [...path, key], inText || textProperties.has(key)),
  );
}
