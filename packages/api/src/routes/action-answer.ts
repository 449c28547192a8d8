import { z } from '@hono/zod-openapi';
import { command, outcomeView } from '@partwell/flow/schema';
import type { ActionReply } from '../services/action-reply.ts';

/** The parts of the contract's `actionResponse`, each with the status it comes with. */
export const settledAction = z.object({ status: z.literal('settled'), outcome: outcomeView });
export const unsettledAction = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }).describe('Read the session until `pending` is gone.'),
  z
    .object({ status: z.literal('perform'), action: z.string(), command })
    .describe('The page carries it out, once an `action`, and says so at `/performed`.'),
]);

type Unsettled = Exclude<Extract<ActionReply, { ok: true }>, { status: 'settled' }>;

/** The answer to one that is not settled, as it goes out. */
export const unsettledAnswer = (reply: Unsettled) =>
  reply.status === 'perform'
    ? { status: reply.status, action: reply.action, command: reply.command }
    : { status: reply.status };
