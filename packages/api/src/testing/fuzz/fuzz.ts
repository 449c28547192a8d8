import { Agent } from 'node:http';
import fc from 'fast-check';
import { get } from '../api-client.ts';
import { startWorld, type World } from '../test-world.ts';
import { arbitraryRequest } from './arbitrary-request.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { judgeBy } from './judge.ts';
import { type OpenApi, type Operation, operationsOf } from './operation.ts';
import { type Sent, send, written } from './send.ts';
import { certainRequests, soundRequest } from './sound-request.ts';
import { isSupplied } from './supplies/actions.ts';
import { suppliesOf } from './supplies.ts';

export interface FuzzOptions {
  readonly requestsPerRoute: number;
  readonly seed: number;
  /** Only operations whose id contains it. @default all */
  readonly only?: string;
  /** At a time. @default 8 */
  readonly parallel?: number;
  /** @default 20000 */
  readonly patienceMillis?: number;
  readonly onRoute?: (route: FuzzedRoute) => void;
}

export interface FuzzedRoute {
  readonly operation: Operation;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Each complaint once, with the first request that brought it, how often it came, and what the log said. */
  readonly complaints: readonly Complaint[];
  /** The offers that the host carried out for it. */
  readonly carriedOut: ReadonlySet<string>;
  /** How often a preview of a session was answered. */
  readonly previews: number;
}

export interface Complaint {
  readonly what: string;
  readonly times: number;
  readonly sent: Sent;
  readonly log: string;
}

/** Whether it did its work for any of them: requests that nobody lets in prove little. */
export const succeeded = ({ statuses }: Pick<FuzzedRoute, 'statuses'>): boolean =>
  Object.keys(statuses).some((status) => status.startsWith('2'));

/** Where nothing came of a few requests, all may have been odd: up to so many follow that are not, until something does. */
const SOUND_REQUESTS = 40;

const PLENTY = { burst: 1e9, perSecond: 1e9 };

/**
 * Sends generated requests to every operation of the document, and judges every answer by it. Each has a server and a
 * database of its own: what ten thousand requests leave behind makes no list longer for the next.
 */
export const fuzz = async (options: FuzzOptions): Promise<readonly FuzzedRoute[]> => {
  const document = await onServer(
    async (world): Promise<OpenApi> => (await get(world, '/openapi.json')).body,
  );
  const routes: FuzzedRoute[] = [];
  for (const operation of operationsOf(document).filter(({ id }) => id.includes(options.only ?? ''))) {
    const route = await onServer((world, log) => fuzzRoute(world, document, operation, options, log));
    options.onRoute?.(route);
    routes.push(route);
  }
  return routes;
};

const onServer = async <T>(work: (world: World, log: () => string) => Promise<T>): Promise<T> => {
  let said: string[] = [];
  const note = (event: string, fields?: object) => {
    said = [...said.slice(-20), `${event} ${JSON.stringify(fields)}`];
  };
  const world = await startWorld({
    ports: ({ log }) => ({
      limits: { start: PLENTY, customer: PLENTY, cancel: PLENTY, manage: PLENTY, wrong: PLENTY },
      log: { ...log, error: note },
    }),
  });
  try {
    return await work(world, () => said.join('\n'));
  } finally {
    await world.close();
  }
};

const fuzzRoute = async (
  world: World,
  document: OpenApi,
  operation: Operation,
  { requestsPerRoute, seed, parallel = 8, patienceMillis = 20_000 }: FuzzOptions,
  log: () => string,
): Promise<FuzzedRoute> => {
  const judge = judgeBy(document);
  const supplies = suppliesOf(world);
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  const statuses: Record<string, number> = {};
  const complaints = new Map<string, Complaint>();
  let previews = 0;
  const waiting = [
    ...fc.sample(arbitraryRequest(operation), { numRuns: requestsPerRoute, seed }),
    ...certainRequests(operation),
  ];

  const ask = async (request: FuzzedRequest): Promise<void> => {
    const sent = await written(operation, request, (text) => supplies(request, text));
    const received = await send(world.url, sent, agent, patienceMillis).catch((error: Error) => error);
    const found =
      received instanceof Error ? [`does not answer: ${received.message}`] : judge(operation, sent, received);
    const status = received instanceof Error ? 'none' : received.status;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (!(received instanceof Error) && /"preview":true/.test(received.body)) previews += 1;
    for (const what of found) {
      const known = complaints.get(what);
      const first = known ?? { what, times: 0, sent, log: log() };
      complaints.set(what, { ...first, times: first.times + 1 });
    }
  };
  const one = async (): Promise<void> => {
    for (let request = waiting.pop(); request; request = waiting.pop()) await ask(request);
  };
  await Promise.all(Array.from({ length: parallel }, one));
  for (const request of fc.sample(soundRequest(operation), { numRuns: SOUND_REQUESTS, seed })) {
    if (succeeded({ statuses })) break;
    await ask(request);
  }
  agent.destroy();
  const asked = world.host.ledger.filter(({ customer }) => !isSupplied(customer));
  const carriedOut = new Set(asked.flatMap(({ offer }) => offer ?? []));
  return { operation, statuses, complaints: [...complaints.values()], carriedOut, previews };
};
