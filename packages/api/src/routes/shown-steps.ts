import { z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { EventRecord } from '../ports/records.ts';

/** A screen that its subscriber saw. */
export const shownStep = z.object({
  step: z.string(),
  millis: z
    .int()
    .nullable()
    .describe(
      'Since the dialog was shown, by the page’s own clock: how long somebody stayed is the difference to the next.',
    ),
  at: instant.describe('When the server was told.'),
});

/** Which screens were shown, in their order. */
export const shownSteps = (events: readonly EventRecord[]): z.infer<typeof shownStep>[] =>
  events.flatMap(({ type, step, millis = null, receivedAt }) =>
    type === 'step.shown' && step !== undefined ? [{ step, millis, at: receivedAt }] : [],
  );
