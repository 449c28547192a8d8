import { changesNothing } from '@partwell/flow/eligibility';
import type { Ports } from '../ports/index.ts';
import type { ActionRecord, SessionRecord, TombstoneRecord } from '../ports/records.ts';
import { together } from '../together.ts';
import type { ActionProblem } from './action-reply.ts';
import type { Context } from './context.ts';
import { erasedOf } from './erasure/erased-of.ts';
import { factsAreNewer, OLDEST_TOKEN_MILLIS } from './facts-are-newer.ts';
import { cancelOver } from './follow-cancel.ts';
import { stillTrue } from './still-true.ts';

export interface Refusal {
  readonly code: ActionProblem;
  readonly detail?: string;
}

/** What happened to a subscription, and what is kept of it where it was erased: to be erased is no way to be given something. */
export type Before = readonly [readonly ActionRecord[], readonly TombstoneRecord[]];

/**
 * What happened to the subscription since its token was signed, where only the host can know: asked for only
 * after an earlier action, or where the token is old, so that the first offer costs no reading.
 *
 * @returns why the offer cannot be given, or what had happened here before the host was asked.
 */
export const overtakenAtHost = async (
  { ports }: Context,
  session: SessionRecord,
  offer: string,
): Promise<Refusal | { readonly before: Before }> => {
  const before: Before = await ports.storage.reading((records) =>
    together([
      records.actions.ofSubscription(session, session.subscription),
      erasedOf(ports, records, session, session.subscription),
    ]),
  );
  return (
    (await wasCanceledBefore(ports, session, before)) ??
    (await wasChangedBefore(ports, session, before, offer)) ?? { before }
  );
};

/** Whether something was carried out since the host was asked: its answer is no longer the newest then. */
export const wasOvertakenMeanwhile = (then: Before, now: Before): boolean =>
  doneIn(now).some((id) => !doneIn(then).includes(id)) || now[1].length > then[1].length;

const doneIn = ([actions]: Before): string[] =>
  actions.filter(({ status }) => status === 'applied').map(({ id }) => id);

/** Where nobody can be asked, a token that was signed afterwards is the host's own word. */
const isTold = (
  { executor }: Pick<Ports, 'executor'>,
  session: SessionRecord,
  before: Pick<ActionRecord, 'settledAt'>,
): boolean => executor.handsToPage?.(session) === true && factsAreNewer(session, before);

/** Whether a token of today could say something else than the one that opened the session. A page that carries out itself cannot be asked. */
const isOld = ({ executor, clock }: Pick<Ports, 'executor' | 'clock'>, session: SessionRecord): boolean =>
  executor.handsToPage?.(session) !== true &&
  Date.parse(session.createdAt) + OLDEST_TOKEN_MILLIS < clock.now().getTime();

/**
 * A subscription that was canceled before this session began may have been taken up again at the host's.
 * Only the host knows, so it is asked; where it does not answer, the offer fails closed.
 */
const wasCanceledBefore = async (
  ports: Pick<Ports, 'executor'>,
  session: SessionRecord,
  [actions, erased]: Before,
): Promise<Refusal | undefined> => {
  const before =
    actions.findLast((action) => action.type === 'cancel' && action.status === 'applied') ??
    erased.findLast(({ type }) => type === 'cancel');
  // One since the session began decides by itself, and what was asked for here before was checked then.
  const decided = cancelOver(session, actions) || actions.some((action) => action.session === session.id);
  if (!before || decided || isTold(ports, session, before)) return undefined;
  const reading = await ports.executor.read(session);
  if (reading.code === 'unknown') {
    return { code: 'unavailable', detail: 'Whether the earlier cancellation still stands is not known now.' };
  }
  const { status, cancelAt } = reading.state;
  return status === 'canceled' || cancelAt !== null ? { code: 'subscription_canceled' } : undefined;
};

/**
 * After an offer was carried out, tokens from before it are still about for some minutes, and their facts
 * would make it eligible once more. And whoever takes an offer hours after the dialog was opened may have changed
 * plan or price at the host's meanwhile. So the host is asked; where it does not answer, the offer fails closed.
 * A conversation or a page changes nothing and needs nothing to be true.
 */
const wasChangedBefore = async (
  ports: Pick<Ports, 'executor' | 'clock'>,
  session: SessionRecord,
  [actions, erased]: Before,
  offer: string,
): Promise<Refusal | undefined> => {
  const { id } = session;
  if (!Object.hasOwn(session.presented.commands, offer)) return undefined;
  if (Object.values(session.presented.commands[offer] ?? {}).every(changesNothing)) return undefined;
  const before =
    actions.findLast(
      (action) =>
        action.type === 'accept' &&
        action.status === 'applied' &&
        action.session !== id &&
        !changesNothing(action.command),
    ) ?? erased.findLast(({ type, changes }) => type === 'accept' && changes);
  if (actions.some((action) => action.type === 'accept' && action.session === id)) return undefined;
  if (before ? isTold(ports, session, before) : !isOld(ports, session)) return undefined;
  const reading = await ports.executor.read(session);
  if (reading.code === 'unknown') {
    return { code: 'unavailable', detail: 'Whether what the offer builds on still stands is not known now.' };
  }
  return stillTrue(session.facts, reading.state) ? undefined : { code: 'offer_not_eligible' };
};
