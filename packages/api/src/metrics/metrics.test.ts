import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  events,
  get,
  post,
  start,
  startWith,
  startWorld,
  type World,
} from '../testing/index.ts';
import { backlogGauges } from './backlog-gauges.ts';
import { countCommitted } from './count-committed.ts';
import { metricsServer } from './metrics-server.ts';
import { type PrometheusMeter, prometheusMeter } from './prometheus-meter.ts';
import { timeStorage } from './time-storage.ts';

let world: World;
let meter: PrometheusMeter;
let server: Server;
beforeEach(async () => {
  meter = prometheusMeter();
  world = await startWorld({
    ports: (ports) => {
      const timed = timeStorage(ports.storage, meter.databaseCalled);
      const { storage, happened } = countCommitted(timed, meter.happened);
      return { storage, meter: { ...meter, happened } };
    },
  });
  server = metricsServer(meter.registry, backlogGauges(meter.registry, world)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await world.close();
});

const ask = (path = '/metrics', method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });

/** What is told, by series. */
const figures = async (): Promise<ReadonlyMap<string, number>> => {
  const lines = (await (await ask()).text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
};
const pause = { offer: 'pause', choice: 'months-1' };

describe('the metrics', () => {
  it('count sessions by how they ended, and actions by kind and state', async () => {
    await startWith(world, 'no token');
    const saved = await start(world, 'saved');
    await accept(world, saved, pause);
    await accept(world, saved, pause);
    await cancel(world, await start(world, 'canceled'));
    const closed = await start(world, 'closed');
    await events(world, closed, { id: 'evt_closed_0001', type: 'dialog.closed' });
    await start(world, 'prepared', { extra: { prepare: true } });
    world.host.script('refuse');
    await accept(world, await start(world, 'refused'), pause);

    const told = await figures();
    expect(told.get('partwell_sessions_started_total')).toBe(4);
    expect(
      ['saved', 'canceled', 'abandoned', 'error'].map((outcome) =>
        told.get(`partwell_sessions_ended_total{outcome="${outcome}"}`),
      ),
    ).toEqual([1, 1, 1, 0]);
    expect(told.get('partwell_actions_settled_total{kind="pause",state="done"}')).toBe(1);
    expect(told.get('partwell_actions_settled_total{kind="pause",state="refused"}')).toBe(1);
    expect(told.get('partwell_actions_settled_total{kind="cancel",state="done"}')).toBe(1);
  });

  it('tell what is not settled, and what the host was not told yet', async () => {
    world.host.script('error', 50);
    await accept(world, await start(world, 'pending'), pause);
    await world.database.query(`update actions set status = 'stuck'`);
    await cancel(world, await start(world, 'again'));
    world.clock.advance(90_000);

    const told = await figures();
    expect(told.get('partwell_actions_unsettled{mode="test",kind="pause",state="stuck"}')).toBe(1);
    expect(told.get('partwell_actions_unsettled{mode="test",kind="cancel",state="pending"}')).toBe(1);
    expect(told.get('partwell_outbox_waiting')).toBe(2);
    expect(told.get('partwell_outbox_oldest_seconds')).toBeGreaterThanOrEqual(90);
    expect(told.get('partwell_database_up')).toBe(1);
  });

  it('tell how long the oldest action has been pending, by mode, but for one that the page is to tell about', async () => {
    const oldest = async () => {
      const told = await figures();
      return ['live', 'test'].map((mode) =>
        told.get(`partwell_actions_oldest_pending_seconds{mode="${mode}"}`),
      );
    };
    expect(await oldest()).toEqual([0, 0]);
    world.host.script('error', 50);
    await cancel(world, await start(world, 'older'));
    world.clock.advance(60_000);
    await cancel(world, await start(world, 'newer'));
    world.clock.advance(30_000);
    expect(await oldest()).toEqual([0, 90]);
    await world.database.query(`update actions set told_by = 'page'`);
    expect(await oldest()).toEqual([0, 0]);
  });

  it('say which version the process is', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect((await figures()).get(`partwell_build_info{version="${version}"}`)).toBe(1);
  });

  it('count what was refused by its code', async () => {
    await startWith(world, 'no token');
    await startWith(world, 'no token');
    await get(world, '/canary');
    const told = await figures();
    expect(told.get('partwell_problems_total{code="token_malformed"}')).toBe(2);
    expect(told.get('partwell_problems_total{code="not_found"}')).toBe(1);
  });

  it('tell of nothing that waits when all has arrived', async () => {
    await start(world, 'arrived');
    await world.database.query(`update deliveries set status = 'delivered'`);
    const told = await figures();
    expect([told.get('partwell_outbox_waiting'), told.get('partwell_outbox_oldest_seconds')]).toEqual([0, 0]);
  });

  it('name requests by the pattern of their route, whatever is asked for', async () => {
    const { id, secret } = await start(world, 'routes');
    await get(world, `/v1/sessions/${id}`, secret);
    await get(world, '/v1/sessions/ses_canary-1', secret);
    await get(world, '/v1/canary-2');
    await get(world, '/canary-3.php?canary-4');
    await post(world, `/v1/sessions/${id}/accept`, '{');
    await fetch(`${world.url}/healthz`, { method: 'PURGE' });
    const told = [...(await figures()).keys()];
    const counted = told.filter((name) => name.startsWith('partwell_http_request_seconds_count'));
    const of = (labels: string) => `partwell_http_request_seconds_count{${labels}}`;
    expect(counted.sort()).toEqual(
      [
        of('method="POST",route="/v1/sessions",status="201"'),
        of('method="GET",route="/v1/sessions/:id",status="200"'),
        of('method="GET",route="/v1/sessions/:id",status="401"'),
        of('method="GET",route="none",status="404"'),
        of('method="POST",route="/v1/sessions/:id/accept",status="400"'),
        of('method="other",route="none",status="404"'),
      ].sort(),
    );
    expect(told.join()).not.toMatch(/canary|ses_/);
  });

  it('make no more series of many customers than of one', async () => {
    const oneAccepts = async (name: string) => accept(world, await start(world, name), pause);
    await oneAccepts('first');
    const ours = async () =>
      [...(await figures()).keys()].filter((name) => name.startsWith('partwell_')).sort();
    const one = await ours();
    for (let index = 0; index < 5; index += 1) await oneAccepts(`more-${index}`);
    expect(await ours()).toEqual(one);
  });

  it('tell how long the database takes, and how the process is', async () => {
    await start(world, 'times');
    const told = await figures();
    expect(told.get('partwell_database_seconds_count{operation="transaction"}')).toBeGreaterThan(0);
    expect(told.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
    expect(told.has('process_resident_memory_bytes')).toBe(true);
  });

  it('count what is committed once, and what is undone never', async () => {
    const fact = { type: 'session.started' } as const;
    const told: unknown[] = [];
    const { storage, happened } = countCommitted(world.storage, (each) => told.push(each));
    await expect(
      storage.transaction(async () => {
        happened(fact);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(told).toEqual([]);
    // A storage that runs it twice, as PostgreSQL does where two collide.
    const twice = countCommitted(
      {
        ...world.storage,
        transaction: async (work, options) => {
          await world.storage.transaction(work, options);
          return world.storage.transaction(work, options);
        },
      },
      (each) => told.push(each),
    );
    await twice.storage.transaction(async () => twice.happened(fact));
    expect(told).toEqual([fact]);
  });

  it('say that the database is away, and still tell the rest', async () => {
    const gone = () => Promise.reject(new Error('away'));
    const { registry } = prometheusMeter();
    const refresh = backlogGauges(registry, {
      clock: world.clock,
      storage: { takesWrites: gone, backlog: { actions: gone, deliveries: gone } },
    });
    await refresh();
    const text = await registry.metrics();
    expect(text).toMatch(/^partwell_database_up 0$/m);
    expect(text).not.toMatch(/^partwell_outbox_waiting \d/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it('say that the database is not up while it takes no writes, and all that can be read', async () => {
    const { registry } = prometheusMeter();
    const storage = { ...world.storage, takesWrites: async () => false };
    await backlogGauges(registry, { clock: world.clock, storage })();
    const text = await registry.metrics();
    expect(text).toMatch(/^partwell_database_up 0$/m);
    expect(text).toMatch(/^partwell_outbox_waiting 0$/m);
  });

  it('are at one address, to be read only, and not at that of the API', async () => {
    expect((await ask()).headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/metrics', 'POST')).status).toBe(404);
    expect((await get(world, '/metrics')).status).toBe(404);
  });

  it('are not there at a path that is no address, which ends nothing', async () => {
    expect((await ask('//')).status).toBe(404);
    expect((await ask('//[')).status).toBe(404);
    expect((await ask('/metrics?name=partwell')).status).toBe(200);
  });
});
