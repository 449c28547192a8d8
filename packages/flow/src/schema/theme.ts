import { z } from 'zod';
import { cssColor } from './css-color.ts';
import { explained } from './explained.ts';

/** How the dialog looks: a colour, a corner, a mode. Contrast is kept whatever the colour. */
export const theme = z.strictObject({
  brand: cssColor
    .optional()
    .describe(
      'The colour of the primary controls, as CSS writes it: "#0b57d0", "oklch(55% 0.2 265)", "rebeccapurple". Contrast is kept whatever it is.',
    ),
  radius: z
    .string()
    .regex(/^\d{1,2}px$/, 'Use px, such as "12px".')
    .optional()
    .describe('How round corners are, in px, such as "12px".'),
  mode: explained({
    auto: 'As the subscriber’s system is set.',
    light: 'Always light.',
    dark: 'Always dark.',
  })
    .default('auto')
    .describe('Light or dark. Default: "auto", as the subscriber’s system is set.'),
});
