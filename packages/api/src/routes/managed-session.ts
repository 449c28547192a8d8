import { z } from '@hono/zod-openapi';
import { command, instant, mode, outcomeView, sessionStatus } from '@partwell/flow/schema';
import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import { shownCommand, type Viewer } from './shown-to.ts';

/** An action as the host sees it. */
export const managedAction = z.object({
  id: z.string(),
  type: z.enum(['accept', 'cancel']),
  status: z.enum(['pending', 'applied', 'refused', 'stuck']),
  offer: z.string().nullable(),
  kind: z.string().nullable(),
  choice: z.string().nullable(),
  command: command.describe('Without what somebody typed for it, for keys without `contacts:read`.'),
  toldBy: z
    .enum(['executor', 'page', 'operator'])
    .describe(
      'Whose word its end is: read back from an executor, only said by the page, or said by an operator who looked.',
    ),
  reference: z.string(),
  attempts: z.int(),
  cause: z.string().nullable().describe('Why it is not settled, or was refused.'),
  createdAt: instant,
  settledAt: instant.nullable(),
  note: z
    .string()
    .nullable()
    .describe(
      'What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood.',
    ),
});

/** A session as the host sees it in a list. */
export const managedSessionRow = z.object({
  id: z.string(),
  mode,
  status: sessionStatus,
  customer: z.string(),
  subscription: z.string(),
  flow: z.string(),
  flowVersion: z.int(),
  reason: z.string().nullable(),
  answer: z.string().nullable().describe('The answer to the follow-up question.'),
  outcome: outcomeView.nullable(),
  offer: z.string().nullable(),
  choice: z.string().nullable(),
  createdAt: instant,
  openedAt: instant.nullable(),
  endedAt: instant.nullable(),
  expiresAt: instant,
});

/** One session with its actions and why this customer was given what. */
export const managedSession = managedSessionRow.extend({
  actions: z.array(managedAction),
  trace: z.array(
    z.object({
      offer: z.string(),
      given: z.boolean(),
      code: z.string(),
      why: z.string(),
      reasons: z.array(z.string()),
      upFront: z.literal(true).optional().describe('Before the question.'),
    }),
  ),
});

export const toManagedAction = (action: ActionRecord, viewer: Viewer): z.infer<typeof managedAction> => ({
  id: action.id,
  type: action.type,
  status: action.status,
  offer: action.offer,
  kind: action.kind,
  choice: action.choice,
  command: shownCommand(action.command, viewer),
  toldBy: action.toldBy,
  reference: action.reference,
  attempts: action.attempts,
  cause: action.cause,
  createdAt: action.createdAt,
  settledAt: action.settledAt,
  note: action.note,
});

export const toManagedRow = (session: SessionRecord): z.infer<typeof managedSessionRow> => ({
  id: session.id,
  mode: session.mode,
  status: session.status,
  customer: session.customer,
  subscription: session.subscription,
  flow: session.flow,
  flowVersion: session.flowVersion,
  reason: session.reason,
  answer: session.followUp,
  outcome: session.outcome,
  offer: session.outcome?.offer?.id ?? null,
  choice: session.outcome?.offer?.choice ?? null,
  createdAt: session.createdAt,
  openedAt: session.openedAt,
  endedAt: session.endedAt,
  expiresAt: session.expiresAt,
});

export const toManaged = (
  session: SessionRecord,
  actions: readonly ActionRecord[],
  viewer: Viewer,
): z.infer<typeof managedSession> => ({
  ...toManagedRow(session),
  actions: actions.map((action) => toManagedAction(action, viewer)),
  trace: session.presented.trace.map((entry) => ({ ...entry, reasons: [...entry.reasons] })),
});
