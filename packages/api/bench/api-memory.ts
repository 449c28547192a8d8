// What the server takes after a hundred thousand sessions, and after a million: it should be as much as before.
import { parseArgs } from 'node:util';
import { startPostgresServer } from '../src/testing/databases/postgres-server.ts';
import type { FakeHost } from '../src/testing/fake-host.ts';
import { startBeside } from './parts/beside.ts';
import { load, type Wish } from './parts/load.ts';
import { atMost, printMachine, row, times, toldOrNot } from './parts/print.ts';
import { startServer } from './parts/server.ts';
import { acceptOf, starts } from './parts/wishes.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: 'string', default: '1000000' },
    /** Every how many-eth is saved. */
    accepts: { type: 'string', default: '10' },
    database: { type: 'string', multiple: true, default: ['sqlite'] },
    /** With an endpoint that is told of what happens, by webhooks. */
    told: { type: 'boolean', default: false },
  },
});
const count = Number(values.sessions);
const everyNth = Number(values.accepts);
const STEP = 10_000;
const parallel = 16;

printMachine();
const host = await startBeside<Pick<FakeHost, 'executorUrl' | 'webhookUrl'>>('host.ts');
for (const database of values.database) {
  const postgres = database === 'postgres' ? await startPostgresServer() : undefined;
  const own = postgres && { PARTWELL_DATABASE_URL: postgres.url };
  const server = await startServer(host.said, own, values.told);
  console.log(
    `\n${database}, ${count} sessions, every ${everyNth}th of them saved, ${toldOrNot(values.told)}`,
  );
  const said: { done: number; megabytes: number }[] = [];
  let failed = 0;
  for (let done = STEP; done <= count; done += STEP) {
    const accepts: Wish[] = [];
    let answers = 0;
    const answered = (text: string) => {
      answers += 1;
      if (answers % everyNth === 0) accepts.push(acceptOf(server.url, text));
    };
    const begun = await load(await starts(`to-${done}`, STEP, () => server.url), {
      ...{ parallel, answered },
      usage: server.usage,
    });
    const accepted = await load(accepts, { parallel, usage: server.usage });
    failed += begun.failed + accepted.failed;
    const { memoryMegabytes: megabytes } = await server.usage();
    said.push({ done, megabytes });
    if (Number.isInteger(Math.log10(done)) || (done * 10) % count === 0)
      row(
        `after ${done}`,
        `${megabytes.toFixed(0).padStart(4)} MB`,
        `${begun.perSecond.toFixed(0).padStart(5)} sessions/s`,
      );
  }
  const [first] = said;
  const half = said.slice(said.length / 2).map(({ megabytes }) => megabytes);
  const steady = half.sort((one, other) => one - other)[Math.floor(half.length / 2)] ?? Number.NaN;
  row('steady: median of the second half', atMost(150, steady, 'MB'));
  row('  of what the first took', times(steady / (first?.megabytes ?? Number.NaN)));
  if (failed > 0) row('failed', String(failed));
  await server.end();
  await postgres?.remove();
}
await host.end();
