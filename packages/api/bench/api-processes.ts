// Sessions a second with two processes on one PostgreSQL database, beside one.
import { parseArgs } from 'node:util';
import { startPostgresServer } from '../src/testing/databases/postgres-server.ts';
import type { FakeHost } from '../src/testing/fake-host.ts';
import { startBeside } from './parts/beside.ts';
import { type Load, load } from './parts/load.ts';
import { atLeast, printMachine, row, shown } from './parts/print.ts';
import { startServer } from './parts/server.ts';
import { starts } from './parts/wishes.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { sessions: { type: 'string', default: '4000' }, rounds: { type: 'string', default: '3' } },
});
const count = Number(values.sessions);
const rounds = Number(values.rounds);
const parallel = 16;

printMachine();
const postgres = await startPostgresServer({ durable: true });
const host = await startBeside<Pick<FakeHost, 'executorUrl' | 'webhookUrl'>>('host.ts');
const own = { PARTWELL_DATABASE_URL: postgres.url };
const one = await startServer(host.said, own);
const other = await startServer(host.said, own);
const usage = async () => {
  const [here, there] = await Promise.all([one.usage(), other.usage()]);
  return { cpuMillis: here.cpuMillis + there.cpuMillis };
};
const options = { parallel, usage };
const atOne = () => one.url;
const atBoth = (index: number) => (index % 2 === 0 ? one : other).url;

await load(await starts('warm', 3000, atBoth), options);
const found: { alone: Load; both: Load }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const alone = await load(await starts(`one-${round}`, count, atOne), options);
  const both = await load(await starts(`both-${round}`, count, atBoth), options);
  found.push({ alone, both });
}
await Promise.all([one.end(), other.end(), host.end()]);
await postgres.remove();

console.log(`\npostgres, ${count} of each, ${parallel} connections, all on one machine with the database`);
for (const { alone, both } of found) {
  row('one process', shown(alone));
  row('two', shown(both), atLeast(1.6, both.perSecond / alone.perSecond));
}
