// Sessions and accepts a second, beside an empty handler on the same server and beside their own SQL in a bare loop.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Records, Storage } from '../src/ports/storage.ts';
import { openPostgres } from '../src/storage/postgres/open-postgres.ts';
import { openSqlite } from '../src/storage/sqlite/open-sqlite.ts';
import { startPostgresServer } from '../src/testing/databases/postgres-server.ts';
import { storedMessage, storedSession } from '../src/testing/stored-records.ts';
import { factsOf, PUBLISHABLE_KEY, signToken } from '../src/testing/test-customer.ts';
import { type Load, load } from './parts/load.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: 'string', default: '3000' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
  },
});
const count = Number(values.sessions);
const PARALLEL = 16;

const row = (name: string, ...cells: readonly string[]) =>
  console.log(`  ${name.padEnd(34)}${cells.join('   ')}`);
const shown = ({ perSecond, p50Millis, p99Millis, failed }: Load) =>
  `${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50Millis.toFixed(1)} ms   p99 ${p99Millis.toFixed(1)} ms${failed > 0 ? `   ${failed} FAILED` : ''}`;
const cost = ({ cpuMillis }: { cpuMillis: number }) => `${cpuMillis.toFixed(2)} ms of a processor each`;
const ratio = (value: number, other: number, goal: number) =>
  `${(value / other).toFixed(2)} × (goal ≥ ${goal}: ${value / other >= goal ? 'met' : 'missed'})`;

console.log(`\n${cpus().length} × ${cpus()[0]?.model.trim()}, load before ${loadavg()[0]?.toFixed(1)}`);
for (const database of values.database) {
  const postgres = database === 'postgres' ? await startPostgresServer({ durable: true }) : undefined;
  const begunAt = performance.now();
  const server = fork(join(import.meta.dirname, 'parts/server.ts'), postgres ? [postgres.url] : []);
  const [where] = (await once(server, 'message')) as [{ url: string; empty: string }];
  const readyMillis = performance.now() - begunAt;

  const usage = async (): Promise<{ rss: number; cpuMillis: number }> => {
    const [said] = await Promise.all([once(server, 'message'), server.send('usage')]);
    return said[0];
  };
  /** What the server's own processor time is for each of `many`: it moves less than the clock on a busy machine. */
  const costing = async <T>(many: number, work: () => Promise<T>) => {
    const before = await usage();
    const result = await work();
    return { ...result, cpuMillis: ((await usage()).cpuMillis - before.cpuMillis) / many };
  };
  const starts = async (name: string, many: number) =>
    Promise.all(
      Array.from({ length: many }, async (_none, index) => ({
        url: `${where.url}/v1/sessions`,
        body: JSON.stringify({
          key: PUBLISHABLE_KEY,
          token: await signToken(factsOf(`${name}-${index}`)),
        }),
      })),
    );
  await load(await starts('warm', 300), PARALLEL);
  const wishes = await starts('one', count);
  const nothing = wishes.map(({ body }) => ({ url: `${where.empty}/empty`, body }));
  const empty = await costing(count, () => load(nothing, PARALLEL));
  const accepts: { url: string; body: string }[] = [];
  const keep = (text: string): void => {
    const { id, secret } = JSON.parse(text);
    const body = JSON.stringify({ secret, offer: 'pause', choice: 'months-1' });
    accepts.push({ url: `${where.url}/v1/sessions/${id}/accept`, body });
  };
  const sessions = await costing(count, () => load(wishes, PARALLEL, undefined, keep));
  const accepted = await costing(count, () => load(accepts, PARALLEL));
  const half = await load(await starts('half', Math.ceil(count / 3)), PARALLEL, sessions.perSecond / 2);
  const { rss } = await usage();

  const folder = await mkdtemp(join(tmpdir(), 'partwell-bench-'));
  const storage = postgres
    ? await openPostgres(postgres.url)
    : await openSqlite(join(folder, 'partwell.sqlite'));
  const bare = await bareLoop(storage, count, postgres ? PARALLEL : 1);
  await storage.close();
  const ended = once(server, 'exit');
  server.send('end');
  await ended;
  await postgres?.remove();
  await rm(folder, { recursive: true, force: true });

  console.log(`\n${database}, ${count} of each, ${PARALLEL} connections, the load generator beside it`);
  row('empty Hono handler', shown(empty), cost(empty));
  row('sessions', shown(sessions), cost(sessions));
  row('  of the empty handler', ratio(sessions.perSecond, empty.perSecond, 0.35));
  row('the same SQL in a bare loop', `${bare.toFixed(0).padStart(6)}/s`);
  row('  sessions of the bare loop', ratio(sessions.perSecond, bare, 0.7));
  row('accepts, host at once', shown(accepted), cost(accepted));
  row(
    'sessions at half of the maximum',
    shown(half),
    `goal p99 ≤ 25 ms: ${half.p99Millis <= 25 ? 'met' : 'missed'}`,
  );
  row('memory afterwards', `${(rss / 2 ** 20).toFixed(0)} MB (the fake host in it)`);
  row('start to ready', `${readyMillis.toFixed(0)} ms (the fake host in it)`);
}

/** What starting a session asks and writes, with nothing around it. @returns transactions a second. */
async function bareLoop(storage: Storage, times: number, parallel: number): Promise<number> {
  const owner = { workspace: 'ws_test', mode: 'test' } as const;
  const flow = {
    ...owner,
    flow: 'test',
    hash: 'bare',
    document: '{}',
    publishedAt: '2026-01-01T00:00:00.000Z',
  };
  const { version } = await storage.flows.publish(flow);
  // About as much as a session with its screens takes.
  const presented = { view: { words: 'x'.repeat(6_000) }, commands: {}, trace: [] };
  const start = (id: string) => async (records: Records) => {
    await records.tokens.find(owner, id);
    await records.sessions.findOpen(owner, `sub_${id}`);
    await records.actions.ofSubscription(owner, `sub_${id}`);
    const session = storedSession(id, {
      ...{ flowVersion: version, presented: presented as never, status: 'prepared' },
    });
    await records.sessions.insert(session);
    const token = { ...owner, jti: id, subscription: session.subscription, hash: 'h'.repeat(64) };
    await records.tokens.insert({ ...token, session: id, expiresAt: session.expiresAt });
    await records.sessions.update(id, { status: 'open', openedAt: session.createdAt });
    await records.endpoints.list(owner);
    await records.outbox.add(storedMessage(`msg_${id}`), ['default']);
  };
  let next = 0;
  const begunAt = performance.now();
  const one = async () => {
    for (let index = next++; index < times; index = next++) {
      const id = `bare_${index}`;
      await storage.transaction(start(id), { alone: [id] });
      await storage.actions.ofSubscription(owner, `sub_${id}`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, one));
  return times / ((performance.now() - begunAt) / 1000);
}
