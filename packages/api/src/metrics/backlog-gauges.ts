import { modes } from '@partwell/flow/schema';
import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';
import { kindOf } from './prometheus-meter.ts';

/** Less than Prometheus waits, so that everything else is still told when the database does not answer. */
const PATIENCE_MILLIS = 3000;

/**
 * What waits in the database, for all processes that share it: each of them tells the same.
 *
 * @returns reads it anew; `partwell_database_up` is 0 while the database takes no writes, and while it does not answer,
 *   which leaves out the rest.
 */
export const backlogGauges = (
  registry: Registry,
  { storage, clock }: { readonly storage: Pick<Storage, 'backlog' | 'takesWrites'>; readonly clock: Clock },
): (() => Promise<void>) => {
  const registers = [registry];
  const up = new Gauge({
    name: 'partwell_database_up',
    help: '1 while the database answers and takes writes, otherwise 0.',
    registers,
  });
  const actions = new Gauge({
    name: 'partwell_actions_unsettled',
    help: 'Actions whose end is not known: pending ones settle by themselves, stuck ones wait for you.',
    labelNames: ['kind', 'state', 'mode'],
    registers,
  });
  const oldestPending = new Gauge({
    name: 'partwell_actions_oldest_pending_seconds',
    help: 'How long ago the oldest action was asked for that is still pending here, and not with the page; 0 when none is.',
    labelNames: ['mode'],
    registers,
  });
  const waiting = new Gauge({
    name: 'partwell_outbox_waiting',
    help: 'Deliveries of webhooks that have not arrived yet.',
    registers,
  });
  const oldest = new Gauge({
    name: 'partwell_outbox_oldest_seconds',
    help: 'How long ago the oldest webhook that has not arrived was written; 0 when none waits.',
    registers,
  });

  const age = (since: string | undefined): number =>
    since === undefined ? 0 : Math.max(0, clock.now().getTime() - Date.parse(since)) / 1000;

  const forget = () => {
    actions.reset();
    oldestPending.reset();
    // Reset, these would be told as 0.
    waiting.remove();
    oldest.remove();
  };
  const read = async () => {
    const [takesWrites, unsettled, deliveries] = await Promise.all([
      storage.takesWrites(),
      storage.backlog.actions(),
      storage.backlog.deliveries(),
    ]);
    forget();
    up.set(takesWrites ? 1 : 0);
    for (const { mode, type, kind, status, count } of unsettled) {
      actions.inc({ mode, kind: kindOf({ type, kind }), state: status }, count);
    }
    for (const mode of modes) {
      // Always there, so that an alert on stuck ones has something to look at before the first.
      for (const state of ['pending', 'stuck']) actions.inc({ mode, kind: 'cancel', state }, 0);
      const pending = unsettled.filter((each) => each.mode === mode && each.status === 'pending');
      oldestPending.set({ mode }, Math.max(0, ...pending.map(({ oldestCreatedAt }) => age(oldestCreatedAt))));
    }
    waiting.set(deliveries.waiting);
    oldest.set(age(deliveries.oldestCreatedAt));
  };
  return async () => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('The database is late.')), PATIENCE_MILLIS);
    try {
      await Promise.race([read(), late.promise]);
    } catch {
      forget();
      up.set(0);
    } finally {
      clearTimeout(timer);
    }
  };
};
