import { z } from 'zod';

/** How often a subscription renews. */
export const interval = z.enum(['month', 'year']).describe('How often the subscription renews.');

export type Interval = z.infer<typeof interval>;
