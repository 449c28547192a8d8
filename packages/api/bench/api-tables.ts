// Lists and exports where there are a hundred times as many sessions: they should take as long as before.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgresServer } from '../src/testing/databases/postgres-server.ts';
import type { FakeHost } from '../src/testing/fake-host.ts';
import { SECRET_KEY } from '../src/testing/test-customer.ts';
import { startBeside } from './parts/beside.ts';
import { customerOf, fillSessions, idOf } from './parts/fill.ts';
import { printMachine, row } from './parts/print.ts';
import { startServer } from './parts/server.ts';
import { starts } from './parts/wishes.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    /** As heavy as real ones: a million take more than ten gigabytes, and the time to write them. */
    real: { type: 'boolean', default: false },
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
  },
});
const ROUNDS = 40;
/** Of an export, which is as long as the table: its rate counts. */
const EXPORTED = 5000;
const headers = { authorization: `Bearer ${SECRET_KEY}` };

printMachine();
const host = await startBeside<Pick<FakeHost, 'executorUrl' | 'webhookUrl'>>('host.ts');
for (const database of values.database) {
  const folder = await mkdtemp(join(tmpdir(), 'partwell-bench-'));
  const postgres = database === 'postgres' ? await startPostgresServer() : undefined;
  const place = postgres ? { url: postgres.url } : { file: join(folder, 'partwell.sqlite') };
  const server = await startServer(
    host.said,
    postgres ? { PARTWELL_DATABASE_URL: postgres.url } : { PARTWELL_DATA: folder },
  );

  const get = async (path: string): Promise<void> => {
    const response = await fetch(`${server.url}${path}`, { headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  };
  const median = async (path: (round: number) => string): Promise<number> => {
    const millis: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begunAt = performance.now();
      await get(path(round));
      millis.push(performance.now() - begunAt);
      // Within what one key may ask for in a while.
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return millis.sort((one, other) => one - other)[ROUNDS / 2] ?? Number.NaN;
  };
  /** Milliseconds for a thousand of the first lines, from the newest session on. */
  const exporting = async (format: 'ndjson' | 'csv'): Promise<number> => {
    const begunAt = performance.now();
    const response = await fetch(`${server.url}/v1/sessions/export?format=${format}`, { headers });
    if (!response.ok) throw new Error(await response.text());
    let lines = 0;
    for await (const part of response.body ?? []) {
      lines += Buffer.from(part).toString('latin1').split('\n').length - 1;
      if (lines >= EXPORTED) break;
    }
    return ((performance.now() - begunAt) / lines) * 1000;
  };
  /** A session as a subscriber begins it, with all that is known and shown. */
  const startOne = async (): Promise<string> => {
    const [wish] = await starts('real', 1, () => server.url);
    const response = await fetch(wish?.url ?? '', { method: 'POST', body: wish?.body ?? '' });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { id: string }).id;
  };
  const measure = async (count: number): Promise<Record<string, number>> => ({
    'first page of 100': await median(() => '/v1/sessions?limit=100'),
    'a page in the middle': await median(
      (round) => `/v1/sessions?limit=100&cursor=${idOf(Math.floor(count / 2) + round)}`,
    ),
    'sessions of a customer': await median(
      (round) => `/v1/sessions?customer=${customerOf(Math.floor((count * round) / ROUNDS))}`,
    ),
    'ten that ended in an error': await median(() => '/v1/sessions?limit=10&outcome=error'),
    [`NDJSON, a thousand of the first ${EXPORTED}`]: await exporting('ndjson'),
    [`CSV, a thousand of the first ${EXPORTED}`]: await exporting('csv'),
  });

  const [few, many] = [Number(values.few), Number(values.many)];
  const like = values.real ? await startOne() : undefined;
  await fillSessions(place, 0, few, like);
  const before = await measure(few);
  await fillSessions(place, few, many, like);
  const after = await measure(many);
  await server.end();
  await postgres?.remove();
  await rm(folder, { recursive: true, force: true });

  const weight = values.real ? 'as heavy as real ones' : 'a hundredth as heavy as real ones (--real)';
  console.log(`\n${database}, ${few} sessions and then ${many}, ${weight}; goal: flat`);
  for (const [name, millis] of Object.entries(after)) {
    const was = before[name] ?? Number.NaN;
    row(name, `${was.toFixed(1)} ms, then ${millis.toFixed(1)} ms`, `${(millis / was).toFixed(2)} ×`);
  }
}
await host.end();
