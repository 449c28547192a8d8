import { z } from 'zod';

/** `live` and `test` are kept apart everywhere: keys, secrets, sessions, webhooks. */
export const mode = z.enum(['live', 'test']);
export const modes = mode.options;

export type Mode = z.infer<typeof mode>;
