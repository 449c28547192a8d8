import { cancelCommand, mayCancel } from '@partwell/flow/eligibility';
import type { Answer, CancelRequest } from '@partwell/flow/schema';
import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { together } from '../together.ts';
import {
  type ActionProblem,
  type ActionReply,
  PATIENCE_MILLIS,
  SHORT_PATIENCE_MILLIS,
} from './action-reply.ts';
import { subscriptionKey } from './alone-with.ts';
import { answerPatch, type KeepableAnswer, keepableAnswer } from './answer-of.ts';
import { awaitAction } from './await-action.ts';
import { type CancelDetails, cancelDetails } from './cancel-details.ts';
import type { Context } from './context.ts';
import { cancelOver, followCancel } from './follow-cancel.ts';
import { newAction } from './new-action.ts';
import { openSession } from './open-session.ts';
import { performInPage } from './perform-in-page.ts';
import { LEASE_MILLIS } from './retry-policy.ts';
import { isUnsettled } from './session-view.ts';

export interface CancelSubscription {
  /** What was written on the form before the final button, if there is one. */
  readonly details: NonNullable<CancelRequest['details']>;
  readonly answer: Answer | undefined;
}

type Step1 = { readonly code: ActionProblem } | { readonly action: ActionRecord; readonly fresh: boolean };

/**
 * Cancels the subscription: exactly once, whatever was accepted before. See {@link createActionRunner}
 * for why an accept that is pending or stuck does not hold it back.
 */
export const cancelSubscription = async (
  context: Context,
  before: SessionRecord,
  input: CancelSubscription,
): Promise<ActionReply> => {
  const { ports, runner } = context;
  const answer = keepableAnswer(before, input.answer);
  const details = cancelDetails(before, input.details);
  const step = await ports.storage.transaction(
    (records) => writeCancel(context, records, before, { details, answer }),
    { alone: [subscriptionKey(before)] },
  );
  if ('code' in step) return { ok: false, code: step.code };
  if (step.fresh) ports.onOutbox?.();
  const perform = performInPage(step.action);
  if (perform) return perform;

  const longest = ports.patienceMillis ?? PATIENCE_MILLIS;
  const patienceMillis = runner.isBusy(step.action) ? Math.min(SHORT_PATIENCE_MILLIS, longest) : longest;
  const action =
    step.action.status === 'applied'
      ? step.action
      : await awaitAction(context, step.action, { fresh: step.fresh, patienceMillis });
  if (!action || isUnsettled(action)) return { ok: true, status: 'pending' };
  if (action.status === 'refused') return { ok: false, code: 'executor_refused' };

  const session = await ports.storage.sessions.find(before.id);
  if (!session) return { ok: false, code: 'session_ended' };
  const ended = session.status === 'canceled' ? session : await followCancel(context, session, action);
  return ended.outcome
    ? { ok: true, status: 'settled', outcome: ended.outcome }
    : { ok: false, code: 'session_ended' };
};

/** What may be kept and told of what came with the request. */
interface Written {
  readonly details: CancelDetails | undefined;
  readonly answer: KeepableAnswer | undefined;
}

/**
 * Step 1 of the protocol. A cancel that is known already, of this session or another, is joined.
 *
 * @param before the session as it was when the request came.
 */
const writeCancel = async (
  { ports, versions }: Context,
  records: Records,
  { id, ...before }: SessionRecord,
  { details, answer }: Written,
): Promise<Step1> => {
  const now = ports.clock.now();
  const [session, actions] = await together([
    records.sessions.find(id),
    records.actions.ofSubscription(before, before.subscription),
  ]);
  if (!session) return { code: 'session_ended' };
  const known = cancelOver(session, actions);
  if (known) return { action: known, fresh: false };
  const flow = await versions.find(records, session.workspace, session.flow, session.flowVersion);
  if (!mayCancel(flow, session.facts)) return { code: 'role_may_not_cancel' };
  if (Date.parse(session.expiresAt) <= now.getTime()) return { code: 'session_expired' };

  const answered = () => [
    records.sessions.update(id, answerPatch(session, answer)),
    openSession(ports, records, session),
  ];
  // A session has one cancel, held by a unique index. After a definite no the same one is asked again.
  const refused = actions.find((action) => action.type === 'cancel' && action.session === id);
  if (refused) {
    const again = {
      status: 'pending' as const,
      // From the beginning: one that an operator refused had used them all up.
      attempts: 1,
      answered: 0,
      dueAt: new Date(now.getTime() + LEASE_MILLIS).toISOString(),
      triedAt: now.toISOString(),
      cause: null,
      note: null,
      toldBy: ports.executor.handsToPage?.(session) ? ('page' as const) : ('executor' as const),
    };
    await together([...answered(), records.actions.update(refused.id, ['refused'], again)]);
    return { action: { ...refused, ...again }, fresh: true };
  }
  const action = newAction(ports, session, {
    type: 'cancel',
    offer: null,
    kind: null,
    choice: null,
    command: {
      ...cancelCommand(session.facts.subscription, now.toISOString()),
      ...(details && { details }),
    },
    givesAway: 0,
    currency: null,
  });
  await together([...answered(), records.actions.insert(action)]);
  return { action, fresh: true };
};
