import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { DueDelivery } from '../ports/records.ts';
import type { Storage } from '../ports/storage.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';
import type { WebhookEndpoint } from '../ports/workspaces.ts';
import { nextAttemptAt } from './schedule.ts';

export interface OutboxWorkerPorts {
  readonly storage: Storage;
  readonly sender: WebhookSender;
  readonly endpoints: readonly WebhookEndpoint[];
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

export interface OutboxWorker {
  /** Something was committed: look at once. */
  wake(): void;
  /** Delivers everything that is due now and waits for it. */
  runOnce(): Promise<void>;
  start(): void;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** How long a crash in the middle of a delivery delays its repetition. Longer than a delivery may take. */
export const LEASE_MILLIS = 30_000;
/** In flight to one endpoint. */
const CONCURRENCY = 4;
/** When nothing is due, look again after this, in case a wake-up was lost to an error. */
const IDLE_MILLIS = 30_000;

/** Delivers outbox rows. Each endpoint has a lane of its own, so a slow one delays nobody else. */
export const createOutboxWorker = (ports: OutboxWorkerPorts): OutboxWorker => {
  const lanes = ports.endpoints.map((endpoint) => createLane(ports, endpoint));
  return {
    wake: () => {
      for (const lane of lanes) lane.wake();
    },
    runOnce: async () => {
      await Promise.all(lanes.map((lane) => lane.runOnce()));
    },
    start: () => {
      for (const lane of lanes) lane.start();
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
};

const createLane = (ports: OutboxWorkerPorts, endpoint: WebhookEndpoint) => {
  const { storage, sender, clock, random, log } = ports;
  let running = false;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let again = false;

  const deliver = async (due: DueDelivery): Promise<void> => {
    const result = await sender.send(endpoint, { id: due.message, body: due.body });
    const now = clock.now();
    const fields = { message: due.message, endpoint: endpoint.id, attempt: due.attempt };
    switch (result.code) {
      case 'delivered':
        await storage.outbox.delivered(due.message, endpoint.id, now.toISOString());
        log.info('webhook.delivered', { ...fields, status: result.status });
        return;
      case 'gone':
        // 410: the endpoint wants no more. Rows stay pending behind it until its address changes.
        await storage.outbox.gone(due.message, endpoint.id);
        await storage.outbox.disable(endpoint.id, endpoint.url, now.toISOString());
        log.warn('webhook.endpoint_gone', fields);
        return;
      case 'failed': {
        const next = nextAttemptAt(now, due.attempt, result.retryAfterSeconds, random.unit());
        await storage.outbox.failed(due.message, endpoint.id, result.status, next?.toISOString() ?? null);
        log.warn(next ? 'webhook.failed' : 'webhook.given_up', {
          ...fields,
          ...(result.status !== null && { status: result.status }),
        });
      }
    }
  };

  const isGone = async () => (await storage.outbox.disabledUrl(endpoint.id)) === endpoint.url;

  const leaseDue = async (room: number): Promise<DueDelivery[]> => {
    // Asked each time: the last delivery may have been told that the endpoint is gone, or the process to stop.
    if (stopping || (await isGone())) return [];
    const now = clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_MILLIS);
    return storage.outbox.lease(endpoint.id, now.toISOString(), leaseUntil.toISOString(), room);
  };

  const drain = async (): Promise<void> => {
    const inFlight = new Set<Promise<void>>();
    for (;;) {
      const due = await leaseDue(CONCURRENCY - inFlight.size);
      for (const delivery of due) {
        const task: Promise<void> = deliver(delivery)
          .catch((error: unknown) => {
            log.error('webhook.error', { message: delivery.message, errorName: nameOf(error) });
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
    // What waits behind an endpoint that is gone is due all the time, and must not be looked for all the time.
    const next = (await isGone()) ? undefined : await storage.outbox.nextDueAt(endpoint.id);
    const wait = next === undefined ? IDLE_MILLIS : Date.parse(next) - clock.now().getTime();
    clearTimeout(timer);
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
      .catch((error: unknown) => {
        log.error('webhook.error', { endpoint: endpoint.id, errorName: nameOf(error) });
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

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
