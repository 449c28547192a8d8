import { commandFor, type Details, givenAway, mayCancel } from '@partwell/flow/eligibility';
import type { Answer, Flow } from '@partwell/flow/schema';
import type { ActionRecord, SessionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { together } from '../together.ts';
import { type ActionReply, PATIENCE_MILLIS } from './action-reply.ts';
import { budgetKey, subscriptionKey } from './alone-with.ts';
import { answerPatch, type KeepableAnswer, keepableAnswer } from './answer-of.ts';
import { awaitAction } from './await-action.ts';
import type { Context } from './context.ts';
import type { Accepted } from './cooldown.ts';
import { erasedOf } from './erasure/erased-of.ts';
import { cancelOver } from './follow-cancel.ts';
import { newAction } from './new-action.ts';
import { openSession } from './open-session.ts';
import { type Before, overtakenAtHost, type Refusal, wasOvertakenMeanwhile } from './overtaken-at-host.ts';
import { performInPage } from './perform-in-page.ts';
import { resolveSession } from './resolve-session.ts';
import { sameTerms } from './same-terms.ts';
import { isUnsettled } from './session-view.ts';

export interface AcceptOffer {
  readonly offer: string;
  readonly choice: string;
  /** What was typed for the offer, if it asks for something. */
  readonly details: Details;
  readonly answer: Answer | undefined;
}

type Step1 = Refusal | { readonly action: ActionRecord; readonly fresh: boolean };

/** How often the host is asked again because something was carried out while it answered. */
const MOST_READINGS = 3;

/**
 * Accepts an offer that was presented: exactly once, with the command that was presented, and only while
 * the customer is still eligible. The same offer and choice again returns the same end.
 */
export const acceptOffer = async (
  context: Context,
  session: SessionRecord,
  input: AcceptOffer,
): Promise<ActionReply> => {
  const { ports } = context;
  const step = await askThenWrite(context, session, input);
  if ('code' in step) return { ok: false, ...step };
  if (step.fresh) ports.onOutbox?.();
  const perform = performInPage(step.action);
  if (perform) return perform;

  const action =
    step.action.status === 'applied'
      ? step.action
      : await awaitAction(context, step.action, {
          fresh: step.fresh,
          patienceMillis: ports.patienceMillis ?? PATIENCE_MILLIS,
        });
  if (!action || isUnsettled(action)) return { ok: true, status: 'pending' };
  if (action.status === 'refused') {
    return action.cause === 'overtaken_by_cancel'
      ? { ok: false, code: 'subscription_canceled' }
      : { ok: false, code: 'executor_refused' };
  }
  const ended = await ports.storage.sessions.find(session.id);
  return ended?.outcome?.outcome === 'saved'
    ? { ok: true, status: 'settled', outcome: ended.outcome }
    : { ok: false, code: 'subscription_canceled' };
};

/**
 * Asks the host where it has to be asked, then writes. What was carried out while the host answered, in another tab,
 * may be missing from its answer: then it is asked again.
 */
const askThenWrite = async (context: Context, session: SessionRecord, input: AcceptOffer): Promise<Step1> => {
  const { storage } = context.ports;
  const { limits } = await context.versions.find(
    storage,
    session.workspace,
    session.flow,
    session.flowVersion,
  );
  const alone = [
    subscriptionKey(session),
    // Two who take the last of a budget do so in two subscriptions.
    ...(limits.discountBudget ? [budgetKey(session, session.flow)] : []),
  ];
  const answer = keepableAnswer(session, input.answer);
  for (let times = 0; times < MOST_READINGS; times += 1) {
    const asked = await overtakenAtHost(context, session, input.offer);
    if ('code' in asked) return asked;
    const step = await storage.transaction(
      (records) => writeAccept(context, records, session, { ...input, answer }, asked.before),
      { alone },
    );
    if (step !== 'overtaken') return step;
  }
  return {
    code: 'unavailable',
    detail: 'Other changes of this subscription are being carried out right now.',
  };
};

/**
 * Step 1 of the protocol: everything is checked and the action is written, in one transaction.
 *
 * @param before the session as it was when the request came: what never changes in it says what to look at.
 * @param asked what had happened when the host was asked.
 */
const writeAccept = async (
  context: Context,
  records: Records,
  before: SessionRecord,
  input: AcceptOffer & { readonly answer: KeepableAnswer | undefined },
  asked: Before,
): Promise<Step1 | 'overtaken'> => {
  const { ports, versions } = context;
  const { id, subscription } = before;
  const now = ports.clock.now();
  const [session, actions, newest, offSince, erased] = await together([
    records.sessions.find(id),
    records.actions.ofSubscription(before, subscription),
    records.sessions.newest(before, subscription),
    // Asked of the database: once the switch is answered, nothing is accepted any more, wherever it was thrown.
    records.offersOff.since(before, before.flow),
    erasedOf(ports, records, before, subscription),
  ]);
  if (!session) return { code: 'session_ended' };
  const flow = await versions.find(records, session.workspace, session.flow, session.flowVersion);
  if (!mayCancel(flow, session.facts)) return { code: 'role_may_not_cancel' };

  if (cancelOver(session, actions)) return { code: 'subscription_canceled' };
  const earlier = actions.find(
    (action) => action.type === 'accept' && action.session === id && action.status !== 'refused',
  );
  if (earlier) {
    return earlier.offer === input.offer && earlier.choice === input.choice
      ? { action: earlier, fresh: false }
      : { code: 'already_accepted' };
  }
  if (session.status === 'saved' || session.status === 'canceled') return { code: 'session_ended' };
  if (Date.parse(session.expiresAt) <= now.getTime()) return { code: 'session_expired' };

  const { view, commands } = session.presented;
  const presented = commandFor({ offers: view.offers, commands }, input.offer, input.choice, input.details);
  if (!presented.ok) return { code: presented.code, detail: presented.why };
  if (actions.some((action) => action.type === 'accept' && isUnsettled(action))) {
    return { code: 'already_accepted', detail: 'An earlier acceptance is still being confirmed.' };
  }
  if (wasOvertakenMeanwhile(asked, [actions, erased])) return 'overtaken';
  // A later token said something else, as to a tab opened after a price change: what is on this one's screen
  // is no longer true, and facts of before it must not make anybody eligible now.
  const outdated = newest !== undefined && !sameTerms(newest.facts, session.facts);
  const past = [...actions, ...erased];
  const gift =
    outdated || offSince !== undefined
      ? undefined
      : await stillGiven(records, flow, session, past, input, now);
  if (!gift) return { code: 'offer_not_eligible' };

  const action = newAction(ports, session, {
    type: 'accept',
    offer: input.offer,
    kind: view.offers[input.offer]?.kind ?? null,
    choice: input.choice,
    command: presented.command,
    ...gift,
  });
  await together([
    records.sessions.update(id, answerPatch(session, input.answer)),
    openSession(ports, records, session),
    records.actions.insert(action),
  ]);
  return { action, fresh: true };
};

/**
 * Evaluates the offer again, as it is now: flow version and facts of the session, cooldowns and budget of today.
 * Why it is not given is not said: the words of the trace name segments, which are not for the subscriber to read.
 *
 * @returns what it gives away, to be counted; undefined where it is not given any more.
 */
const stillGiven = async (
  records: Records,
  flow: Flow,
  session: SessionRecord,
  past: readonly Accepted[],
  { offer, choice }: AcceptOffer,
  now: Date,
): Promise<Pick<ActionRecord, 'givesAway' | 'currency'> | undefined> => {
  const resolution = await resolveSession(records, flow, session, past, now);
  const commands = Object.hasOwn(resolution.commands, offer) ? resolution.commands[offer] : undefined;
  if (!commands || !Object.hasOwn(commands, choice)) return undefined;
  const gift = givenAway(flow, resolution, offer, choice);
  return { givesAway: gift?.amount ?? 0, currency: gift?.currency ?? null };
};
