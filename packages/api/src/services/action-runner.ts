import { isApplied } from '@partwell/flow/eligibility';
import { errorFields } from '../log/error-fields.ts';
import type { ExecutorReading, ExecutorResult, ExecutorUnknown } from '../ports/executor.ts';
import type { Ports } from '../ports/index.ts';
import type { ActionRecord } from '../ports/records.ts';
import type { Records } from '../ports/storage.ts';
import { together } from '../together.ts';
import { subscriptionKey } from './alone-with.ts';
import type { FlowVersions } from './flow-versions.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { pageAnswerDueAt } from './perform-in-page.ts';
import { attemptsAreUsedUp, isSuspected, leaseMillis, nextTryAt, QUIET_MILLIS } from './retry-policy.ts';
import { isUnsettled } from './session-view.ts';
import { settleApplied, settleRefused } from './settle.ts';
import { wasSettledSince } from './was-settled-since.ts';

export interface RunOptions {
  /** It was written a moment ago by this request and nobody was called with it: no reading first. */
  readonly fresh?: boolean;
  /** It was due and is taken up because of that, and not because somebody asks. */
  readonly leased?: boolean;
}

export interface ActionRunner {
  /**
   * Drives an action as far as it goes now. An action that is already being driven is joined, not doubled.
   *
   * @returns the action as it is afterwards.
   */
  run(action: ActionRecord, options?: RunOptions): Promise<ActionRecord>;
  /** Does something about an action while nobody is being called about its subscription, in any process. */
  aloneWith<T>(action: ActionRecord, work: () => Promise<T>): Promise<T>;
  /** Whether the subscription of an action is occupied by another call. */
  isBusy(action: ActionRecord): boolean;
  /** Waits for everything under way. */
  idle(): Promise<void>;
}

type RunnerPorts = Pick<
  Ports,
  'storage' | 'executor' | 'receipts' | 'clock' | 'ids' | 'log' | 'random' | 'workspaces' | 'onOutbox'
>;

type Postponed = Pick<ExecutorUnknown, 'retryAfterSeconds' | 'expected'> & { readonly dueAt?: string };

/**
 * Steps 2 and 3 of the action protocol, and its recovery; step 1 is written by accept and cancel.
 *
 * One call at a time a subscription, in all processes together. Why an explicit cancel is never held back by an accept:
 *  - a cancel is written (step 1) at once, before it waits for anything. From then on no accept of that
 *    subscription is sent to the executor any more, it is only read about (`isOvertaken`);
 *  - what it waits for is one executor call that is already on its way, and that has a time limit. An
 *    accept that is pending or stuck without a call on its way holds nothing. Sending the cancel beside
 *    that call would let the host decide the order, and an accept that lands last could undo the cancel;
 *  - the subscriber does not wait even that long: the answer is `pending` (202), and the cancel goes on.
 * An overtaken accept ends as applied when the host's own record shows it was, and as refused when the
 * record still does not show it after a time in which a late call must have arrived (`QUIET_MILLIS`).
 */
export const createActionRunner = (ports: RunnerPorts, versions: FlowVersions): ActionRunner => {
  const { storage, executor, clock, log, random } = ports;
  const queue = createKeyedQueue();
  const underWay = new Map<string, Promise<ActionRecord>>();
  const later = (millis: number) => new Date(clock.now().getTime() + millis).toISOString();

  /**
   * A cancel is not settled yet, or was since this accept was written. While a cancel is unsettled no accept
   * is written, so either one was asked for after it. When the cancel was written does not tell: one that
   * was refused keeps its row when it is asked for again.
   */
  const isOvertaken = async (
    action: ActionRecord,
    { actions }: Pick<Records, 'actions'> = storage,
  ): Promise<boolean> =>
    action.type === 'accept' &&
    (await actions.ofSubscription(action, action.subscription)).some(
      (other) =>
        other.type === 'cancel' &&
        (isUnsettled(other) || (other.status === 'applied' && wasSettledSince(other, action.createdAt))),
    );

  const postpone = async (
    action: ActionRecord,
    cause: string,
    { dueAt, retryAfterSeconds, expected }: Postponed = {},
  ): Promise<ActionRecord> => {
    const answered = action.answered + 1;
    const stuck = attemptsAreUsedUp({ ...action, answered }, clock.now());
    const tried = { tries: answered, retryAfterSeconds, jitter: random.unit() };
    const patch = {
      cause,
      answered,
      note: expected ?? null,
      dueAt: dueAt ?? nextTryAt(clock.now(), tried),
      ...(stuck && { status: 'stuck' as const }),
    };
    await storage.actions.update(action.id, ['pending', 'stuck'], patch);
    log[stuck ? 'error' : 'warn'](stuck ? 'action.stuck' : 'action.unsettled', {
      action: action.id,
      session: action.session,
      attempt: action.attempts,
      code: cause,
      ...(expected !== undefined && { expected }),
    });
    return { ...action, ...patch };
  };

  const execute = async (action: ActionRecord): Promise<ActionRecord> => {
    const result = await guarded(() => executor.execute(toExecutorAction(action)));
    switch (result.code) {
      case 'applied':
        return isApplied(action.command, result.state, action.id)
          ? settleApplied(ports, versions, action)
          : postpone(action, 'mismatch');
      case 'refused':
        return settleRefused(ports, action, result.reason);
      case 'unknown':
        return postpone(action, result.why, result);
    }
  };

  const guarded = async <R extends ExecutorResult | ExecutorReading>(
    call: () => Promise<R>,
  ): Promise<R | ExecutorUnknown> => {
    try {
      return await call();
    } catch (error) {
      // An adapter that throws has told us nothing: it may have happened.
      log.error('executor.error', errorFields(error));
      return { code: 'unknown', why: 'unreachable' };
    }
  };

  const recover = async (action: ActionRecord): Promise<ActionRecord> => {
    const reading = await guarded(() => executor.read(action));
    if (reading.code === 'unknown') return postpone(action, reading.why, reading);
    if (reading.state.appliedActions.includes(action.id)) return settleApplied(ports, versions, action);
    if (await isOvertaken(action)) {
      const quietAt = Date.parse(action.triedAt) + QUIET_MILLIS;
      return quietAt <= clock.now().getTime()
        ? settleRefused(ports, action, 'overtaken_by_cancel')
        : postpone(action, 'overtaken_by_cancel', { dueAt: new Date(quietAt).toISOString() });
    }
    const triedAt = clock.now().toISOString();
    if (!(await storage.actions.update(action.id, ['pending', 'stuck'], { triedAt }))) return current(action);
    return execute({ ...action, triedAt });
  };

  const current = async (action: ActionRecord): Promise<ActionRecord> =>
    (await storage.actions.find(action.id)) ?? action;

  /** Nothing can be read: until the page's time is over it may still tell, and from then on only the operator knows. */
  const awaitPage = async (action: ActionRecord): Promise<ActionRecord> => {
    const dueAt = pageAnswerDueAt(action);
    if (Date.parse(dueAt) > clock.now().getTime()) {
      await storage.actions.update(action.id, ['pending'], { dueAt });
      return { ...action, dueAt };
    }
    const patch = { status: 'stuck' as const, cause: 'page_never_told' };
    if (!(await storage.actions.update(action.id, ['pending'], patch))) return current(action);
    log.error('action.stuck', { action: action.id, session: action.session, code: patch.cause });
    return { ...action, ...patch };
  };

  /** Not its turn: what servers may have died of is not taken up again because somebody cannot wait, but by itself. */
  const isLeft = (action: ActionRecord): boolean =>
    isSuspected(action) && Date.parse(action.dueAt) > clock.now().getTime();

  const drive = async (given: ActionRecord, { fresh = false, leased }: RunOptions): Promise<ActionRecord> => {
    const [found, overtaken] = await storage.reading((records) =>
      together([records.actions.find(given.id), fresh && isOvertaken(given, records)]),
    );
    const action = found ?? given;
    if (action.status === 'applied' || action.status === 'refused') return action;
    if (action.toldBy === 'page') return awaitPage(action);
    if (!leased && isLeft(action)) return action;
    // Another process may have taken it up meanwhile, and have called somebody.
    if (fresh && action.attempts === given.attempts) {
      return overtaken ? settleRefused(ports, action, 'overtaken_by_cancel') : execute(action);
    }
    const lease = leaseMillis(action);
    const claim = { attempts: action.attempts + 1, dueAt: later(lease) };
    if (isSuspected(action)) {
      const { id, session, attempts } = action;
      log.error('action.unsettled', { action: id, session, attempt: attempts, code: 'server_died' });
    }
    await storage.actions.update(action.id, ['pending', 'stuck'], claim);
    return recover({ ...action, ...claim });
  };

  /**
   * What cannot be written down is tried again like anything unsettled, and in the end is the operator's: an
   * outcome that can never be written (a flow version nobody can read any more) must not be retried for ever.
   */
  const driven = async (given: ActionRecord, options: RunOptions): Promise<ActionRecord> => {
    try {
      return await drive(given, options);
    } catch (error) {
      log.error('action.error', {
        action: given.id,
        ...errorFields(error),
      });
      const action = await current(given);
      const over = action.status === 'applied' || action.status === 'refused';
      return over ? action : postpone(action, 'settlement_failed');
    }
  };

  return {
    run: (action, options = {}) => {
      const already = underWay.get(action.id);
      if (already) return already;
      const key = subscriptionKey(action);
      const run = queue
        .run(key, () => storage.holding(key, () => driven(action, options)))
        .finally(() => underWay.delete(action.id));
      underWay.set(action.id, run);
      return run;
    },
    aloneWith: (action, work) => {
      const key = subscriptionKey(action);
      return queue.run(key, () => storage.holding(key, work));
    },
    isBusy: (action) => queue.isBusy(subscriptionKey(action)),
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled([...underWay.values()]);
    },
  };
};

const toExecutorAction = (action: ActionRecord) => ({
  id: action.id,
  workspace: action.workspace,
  mode: action.mode,
  session: action.session,
  customer: action.customer,
  subscription: action.subscription,
  offer: action.offer,
  command: action.command,
});
