import { errorFields } from '../log/error-fields.ts';
import { createTrouble } from '../log/trouble.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { DueDelivery } from '../ports/records.ts';
import type { Storage } from '../ports/storage.ts';
import type { WebhookSender, WebhookTarget } from '../ports/webhook-sender.ts';
import type { LaneEndpoint } from './lane-endpoint.ts';
import { nextAttemptAt } from './schedule.ts';

export interface LanePorts {
  readonly storage: Storage;
  readonly sender: WebhookSender;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** What one endpoint is sent, apart from all others. */
export interface Lane {
  wake(): void;
  runOnce(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** How long a crash in the middle of a delivery delays its repetition. Longer than a delivery may take. */
export const LEASE_MILLIS = 30_000;
/** In flight to one endpoint. */
const CONCURRENCY = 4;
/** When nothing is due, look again after this, in case a wake-up was lost to an error. */
export const IDLE_MILLIS = 30_000;

export const createLane = (ports: LanePorts, endpoint: LaneEndpoint): Lane => {
  const { storage, sender, clock, random, log } = ports;
  const events = { begins: 'webhook.error', ends: 'webhook.recovered' };
  const trouble = createTrouble(log, events, { endpoint: endpoint.id });
  let running = false;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let again = false;

  const deliver = async (target: WebhookTarget, due: DueDelivery): Promise<void> => {
    const { message, attempt } = due;
    const began = clock.now();
    const result = await sender.send(target, { id: message, body: due.body });
    const now = clock.now();
    // Somebody waits for the answer to a test, and asks for another one by hand.
    const isLast = due.type === 'webhook.test';
    const next = isLast ? null : nextAttemptAt(now, due.round, result.retryAfterSeconds, random.unit());
    const kept = {
      ...{ message, endpoint: endpoint.id, attempt, at: began.toISOString(), url: withoutQuery(target.url) },
      ...{ millis: result.millis, status: result.status, problem: result.problem, answer: result.answer },
    };
    const events = await storage.transaction(
      async (records): Promise<string[]> => {
        if (!(await records.deliveries.recordAttempt(kept))) return ['webhook.endpoint_deleted'];
        if (result.code === 'delivered') {
          await records.outbox.delivered(message, endpoint.id, now.toISOString());
          await endpoint.delivered(records);
          return ['webhook.delivered'];
        }
        if (result.code === 'gone') {
          // 410: the endpoint wants no more. Rows stay pending behind it until it is switched on again.
          await records.outbox.gone(message, endpoint.id);
          await endpoint.gone(records, target, due, now);
          return ['webhook.endpoint_gone'];
        }
        await records.outbox.failed(message, endpoint.id, result.status, next?.toISOString() ?? null);
        const isOff = await endpoint.failed(records, target, due, now);
        return [next ? 'webhook.failed' : 'webhook.given_up', ...(isOff ? ['webhook.endpoint_failing'] : [])];
      },
      { alone: [] },
    );
    const fields = {
      ...{ message, endpoint: endpoint.id, attempt, millis: result.millis },
      ...(result.status !== null && { status: result.status }),
      ...(result.problem !== null && { code: result.problem }),
    };
    for (const event of events) log[result.code === 'delivered' ? 'info' : 'warn'](event, fields);
  };

  /** What is due, and where to. Asked each time: the endpoint may be gone since, or the process be told to stop. */
  const leaseDue = async (room: number) => {
    const target = stopping ? undefined : await endpoint.current();
    if (!target) return [];
    const now = clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_MILLIS);
    const due = await storage.outbox.lease(
      endpoint.id,
      now.toISOString(),
      leaseUntil.toISOString(),
      room,
      endpoint.owner,
    );
    return due.map((delivery) => ({ target, delivery }));
  };

  const drain = async (): Promise<void> => {
    const inFlight = new Set<Promise<void>>();
    for (;;) {
      for (const { target, delivery } of await leaseDue(CONCURRENCY - inFlight.size)) {
        const task: Promise<void> = deliver(target, delivery)
          .catch((error: unknown) => {
            log.error('webhook.error', { message: delivery.message, ...errorFields(error) });
          })
          .finally(() => inFlight.delete(task));
        inFlight.add(task);
      }
      if (inFlight.size === 0) return;
      await Promise.race(inFlight);
    }
  };

  const schedule = async (): Promise<void> => {
    if (!running) return;
    // What waits behind an endpoint that is off is due all the time, and must not be looked for all the time.
    const next = (await endpoint.current())
      ? await storage.outbox.nextDueAt(endpoint.id, endpoint.owner)
      : undefined;
    const wait = next === undefined ? IDLE_MILLIS : Date.parse(next) - clock.now().getTime();
    clearTimeout(timer);
    if (!running) return;
    timer = setTimeout(wake, Math.min(Math.max(wait, 50), IDLE_MILLIS));
    timer.unref();
  };

  const runOnce = async (): Promise<void> => {
    // One turn at a time; a wake-up during a turn is not lost, it makes another.
    again = true;
    turn ??= (async () => {
      while (again) {
        again = false;
        await drain();
      }
    })().finally(() => {
      turn = undefined;
    });
    await turn;
  };

  const wake = (): void => {
    if (!running) return;
    runOnce()
      .then(schedule)
      .then(trouble.succeeded)
      .catch((error: unknown) => {
        trouble.failed(error);
        if (!running) return;
        timer = setTimeout(wake, 1000);
        timer.unref();
      });
  };

  return {
    wake,
    runOnce,
    start: () => {
      running = true;
      wake();
    },
    stop: async () => {
      running = false;
      stopping = true;
      clearTimeout(timer);
      await turn;
    },
  };
};

/** Tokens travel in queries. */
const withoutQuery = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
};
