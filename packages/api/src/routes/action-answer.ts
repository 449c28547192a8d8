import { z } from '@hono/zod-openapi';
import { outcomeView } from '@partwell/flow/schema';

/** The two halves of the contract's `actionResponse`, each with the status it comes with. */
export const settledAction = z.object({ status: z.literal('settled'), outcome: outcomeView });
export const pendingAction = z.object({ status: z.literal('pending') });
