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
    labelNames: ['kind', 'state'],
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

  const forget = () => {
    actions.reset();
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
    for (const { type, kind, status, count } of unsettled) {
      actions.inc({ kind: kindOf({ type, kind }), state: status }, count);
    }
    // Always there, so that an alert on stuck ones has something to look at before the first.
    for (const state of ['pending', 'stuck']) actions.inc({ kind: 'cancel', state }, 0);
    waiting.set(deliveries.waiting);
    const { oldestCreatedAt } = deliveries;
    oldest.set(
      oldestCreatedAt === undefined
        ? 0
        : Math.max(0, clock.now().getTime() - Date.parse(oldestCreatedAt)) / 1000,
    );
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
