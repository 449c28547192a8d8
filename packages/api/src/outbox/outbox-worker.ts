import { createTrouble } from '../log/trouble.ts';
import type { Owner } from '../ports/records.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { WebhookEndpoint } from '../ports/workspaces.ts';
import { configuredEndpoint } from './configured-endpoint.ts';
import { createLane, IDLE_MILLIS, type Lane, type LanePorts } from './lane.ts';
import { managedEndpoint } from './managed-endpoint.ts';

export { LEASE_MILLIS } from './lane.ts';

export interface OutboxWorkerPorts extends LanePorts {
  /** Those that the configuration names. */
  readonly endpoints: readonly WebhookEndpoint[];
  /** Whose configuration that is. @default anybody's events go to them */
  readonly owner?: Owner;
  /** For those that are managed over the API. @default none are served */
  readonly managed?: {
    readonly secretBox: SecretBox;
    /** The workspaces and modes of this process. */
    readonly served: () => Promise<readonly Owner[]>;
  };
}

export interface OutboxWorker {
  /** Something was committed, or changed about an endpoint: look at once. */
  wake(): void;
  /** Delivers everything that is due now and waits for it. */
  runOnce(): Promise<void>;
  start(): void;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** Delivers outbox rows. Each endpoint has a lane of its own, so a slow one delays nobody else. */
export const createOutboxWorker = (ports: OutboxWorkerPorts): OutboxWorker => {
  const { storage, clock, log, managed } = ports;
  const configured = ports.endpoints.map((each) =>
    createLane(ports, configuredEndpoint(storage, each, ports.owner)),
  );
  const trouble = createTrouble(log, { begins: 'webhook.error', ends: 'webhook.recovered' }, {});
  const lanes = new Map<string, Lane>();
  const ending = new Set<Promise<void>>();
  let running = false;
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  const all = () => [...configured, ...lanes.values()];

  const end = (lane: Lane): void => {
    const ended: Promise<void> = lane.stop().finally(() => ending.delete(ended));
    ending.add(ended);
  };

  /** Lanes for exactly those endpoints that are switched on. */
  const compare = async (): Promise<void> => {
    if (!managed) return;
    const served = await managed.served();
    const serving = (await storage.endpoints.serving()).filter(({ workspace, mode }) =>
      served.some((owner) => owner.workspace === workspace && owner.mode === mode),
    );
    if (stopped) return;
    const ids = new Set(serving.map(({ id }) => id));
    for (const [id, lane] of lanes) {
      if (ids.has(id)) continue;
      lanes.delete(id);
      end(lane);
    }
    for (const id of ids) {
      if (lanes.has(id)) continue;
      const endpoint = managedEndpoint({ storage, clock, log, secretBox: managed.secretBox }, id);
      const lane = createLane(ports, endpoint);
      lanes.set(id, lane);
      if (running) lane.start();
    }
  };

  /** One look at a time; what was asked meanwhile makes another. */
  const look = (): Promise<void> => {
    again = true;
    looking ??= (async () => {
      while (again) {
        again = false;
        await compare();
      }
    })().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  /** Other processes make endpoints too, and tell nobody here. */
  const lookAgainLater = (): void => {
    clearTimeout(timer);
    if (!running || !managed) return;
    timer = setTimeout(wake, IDLE_MILLIS);
    timer.unref();
  };

  const wake = (): void => {
    for (const lane of all()) lane.wake();
    if (!running) return;
    look().then(trouble.succeeded, trouble.failed).finally(lookAgainLater);
  };

  return {
    wake,
    runOnce: async () => {
      await look();
      await Promise.all(all().map((lane) => lane.runOnce()));
    },
    start: () => {
      running = true;
      for (const lane of all()) lane.start();
      wake();
    },
    stop: async () => {
      running = false;
      stopped = true;
      clearTimeout(timer);
      await Promise.all([...all().map((lane) => lane.stop()), ...ending, looking?.catch(() => undefined)]);
    },
  };
};
