// Each invariant with a mistake that breaks it: a check that cannot fail is no check.
import { parseArgs } from 'node:util';
import { killRun } from '../src/chaos/kill-run.ts';
import { plantedBugs } from '../src/chaos/planted-bugs.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    /** How often somebody is killed, for each mistake on each database. */
    kills: { type: 'string', default: '12' },
    /** `sqlite` or `postgres`. @default both */
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
    /** Only mistakes whose name contains it. */
    only: { type: 'string', default: '' },
  },
});

for (const database of values.database as ('sqlite' | 'postgres')[]) {
  console.log(`\n${database}`);
  for (const [name, bug] of Object.entries(plantedBugs).filter(([name]) => name.includes(values.only))) {
    const run = await killRun({
      ...{ kills: Number(values.kills), database, processes: database === 'postgres' ? 2 : 1 },
      ...{ bug, settleMillis: 4_000 },
    });
    const found = run.violations.filter((line) => line.startsWith(bug.breaks));
    console.log(
      `  ${name.padEnd(38)}${found.length > 0 ? 'found' : 'NOT FOUND'}: ${found[0] ?? `nothing of ${bug.breaks}`}`,
    );
    if (found.length === 0) process.exitCode = 1;
  }
}
