import type { z } from 'zod';
import { explained } from './explained.ts';

/** How often a subscription renews. */
export const interval = explained({ month: 'By the month.', year: 'By the year.' }).describe(
  'How often the subscription renews.',
);

export type Interval = z.infer<typeof interval>;
