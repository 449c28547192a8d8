import { z } from 'zod';
import { cssColorNames } from './css-color-names.ts';
import { knownWords } from './shape/known-words.ts';

const NOTATION =
  /^(#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\([0-9a-z.,%/ +-]+\))$/;

const names = new Set(cssColorNames);
const isCssColor = (text: string) => NOTATION.test(text) || names.has(text.toLowerCase());

/** A colour as CSS writes it: a name in any case, hex, or a function. Nothing that is only known in a page, as `currentcolor` is. */
export const cssColor = z
  .string()
  .max(60)
  .check(({ value, issues }) => {
    if (isCssColor(value)) return;
    issues.push({
      code: 'invalid_format',
      format: 'css-color',
      input: value,
      message: 'Use a CSS colour, such as "#0b57d0", "oklch(55% 0.2 265)" or "rebeccapurple".',
    });
  })
  .meta({
    id: 'color',
    description: 'A colour as CSS writes it.',
    anyOf: [
      { type: 'string', enum: cssColorNames },
      { type: 'string', pattern: NOTATION.source },
      // A JSON Schema cannot say "in any case": editors leave what has capitals to the server.
      { type: 'string', pattern: '^(?=.*[A-Z])[A-Za-z]{3,20}$' },
    ],
  })
  .register(knownWords, { words: cssColorNames });
