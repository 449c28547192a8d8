// Sessions and accepts a second, beside an empty handler on the same server and beside their own SQL in a bare loop.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgres } from '../src/storage/postgres/open-postgres.ts';
import { openSqlite } from '../src/storage/sqlite/open-sqlite.ts';
import { startPostgresServer } from '../src/testing/databases/postgres-server.ts';
import type { FakeHost } from '../src/testing/fake-host.ts';
import { bareLoop } from './parts/bare-loop.ts';
import { startBeside } from './parts/beside.ts';
import { load, type Wish } from './parts/load.ts';
import { atLeast, atMost, printMachine, row, shown, times, toldOrNot } from './parts/print.ts';
import { startServer } from './parts/server.ts';
import { acceptOf, starts } from './parts/wishes.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: 'string', default: '6000' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
    /** With an endpoint that is told of what happens, by webhooks. */
    told: { type: 'boolean', default: false },
  },
});
const count = Number(values.sessions);
const parallel = 16;

printMachine();
const host = await startBeside<Pick<FakeHost, 'executorUrl' | 'webhookUrl'>>('host.ts');
const empty = await startBeside<{ url: string }>('empty.ts');
for (const database of values.database) {
  const postgres = database === 'postgres' ? await startPostgresServer({ durable: true }) : undefined;
  const own = postgres && { PARTWELL_DATABASE_URL: postgres.url };
  const server = await startServer(host.said, own, values.told);
  const toServer = { parallel, usage: server.usage };
  const ofServer = () => server.url;

  // A server that has just begun is still being compiled, and nobody waits for it long.
  await load(await starts('warm', Math.min(count, 2000), ofServer), toServer);
  const wishes = await starts('one', count, ofServer);
  const nothing = wishes.map(({ body }) => ({ url: empty.said.url, body }));
  const toEmpty = { parallel, usage: () => empty.ask<{ cpuMillis: number }>() };
  await load(nothing, toEmpty);
  const emptied = await load(nothing, toEmpty);
  const accepts: Wish[] = [];
  const keep = (text: string) => accepts.push(acceptOf(server.url, text));
  const sessions = await load(wishes, { ...toServer, answered: keep });
  const accepted = await load(accepts, toServer);
  const emptyAccepts = await load(
    accepts.map(({ body }) => ({ url: empty.said.url, body })),
    toEmpty,
  );
  const perSecond = sessions.perSecond / 2;
  const half = await load(await starts('half', Math.ceil(count / 2), ofServer), { ...toServer, perSecond });
  const { memoryMegabytes } = await server.usage();

  const folder = await mkdtemp(join(tmpdir(), 'partwell-bench-'));
  const storage = postgres
    ? await openPostgres(postgres.url)
    : await openSqlite(join(folder, 'partwell.sqlite'));
  const bare = await bareLoop(storage, count, postgres ? parallel : 1);
  const bareSessions = await bare.sessions();
  const bareAccepts = await bare.accepts();
  await storage.close();
  await server.end();
  await postgres?.remove();
  await rm(folder, { recursive: true, force: true });

  console.log(
    `\n${database}, ${count} of each, ${parallel} connections, the load generator beside it, ${toldOrNot(values.told)}`,
  );
  row('empty Hono handler', shown(emptied));
  row('sessions', shown(sessions));
  row('  of the empty handler', atLeast(0.35, sessions.perSecond / emptied.perSecond));
  row('the same SQL in a bare loop', `${bareSessions.toFixed(0).padStart(6)}/s`);
  row('  sessions of the bare loop', atLeast(0.7, sessions.perSecond / bareSessions));
  row('sessions at half of the maximum', shown(half));
  row('  p99', atMost(25, half.p99Millis, 'ms'));
  row('accepts, host at once', shown(accepted));
  row('  of the empty handler', times(accepted.perSecond / emptyAccepts.perSecond));
  row('the same SQL in a bare loop', `${bareAccepts.toFixed(0).padStart(6)}/s`);
  row('  accepts of the bare loop', times(accepted.perSecond / bareAccepts));
  row('memory afterwards', atMost(150, memoryMegabytes, 'MB'));
  row('start to ready', atMost(1000, server.readyMillis, 'ms'));
}
await Promise.all([host.end(), empty.end()]);
