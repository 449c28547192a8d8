// A database server that crashes under load and comes back: whether errors are honest, and nobody has to lend a hand.
import { parseArgs } from 'node:util';
import { crashRun } from '../src/chaos/crash-run.ts';
import { report } from './parts/report.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { crashes: { type: 'string', default: '10' } },
});
const crashes = Number(values.crashes);
const run = await crashRun({ crashes });
report(`${crashes} crashes of the database server, 2 processes`, run, { answers: run.answers.told() });
if (run.answers.count(500) > 0) process.exitCode = 1;
