import { z } from 'zod';

/** A moment in time: UTC, ISO 8601, ending in `Z`. */
export const instant = z.iso.datetime({ error: 'Use UTC in ISO 8601, such as "2027-01-31T09:00:00Z".' });

export type Instant = z.infer<typeof instant>;
