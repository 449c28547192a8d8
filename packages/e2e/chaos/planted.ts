// Each invariant with a mistake that breaks it: a check that cannot fail is no check.
import { parseArgs } from 'node:util';
import { type KillRun, killRun } from '../src/chaos/kill-run.ts';
import { type PlantedBug, plantedBugs } from '../src/chaos/planted-bugs.ts';

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

const say = (name: string, result: string): void => console.log(`  ${name.padEnd(38)}${result}`);
const bugs: [string, PlantedBug][] = Object.entries(plantedBugs);

for (const database of values.database as ('sqlite' | 'postgres')[]) {
  console.log(`\n${database}`);
  const how: KillRun = {
    kills: Number(values.kills),
    database,
    processes: database === 'postgres' ? 2 : 1,
    acknowledgements: 6,
    timePasses: true,
    slowCalls: 10,
    settleMillis: 20_000,
  };
  // What is found without a mistake is found with each, and says nothing about any.
  const control = await killRun(how);
  const [first] = control.violations;
  say('no mistake', first === undefined ? 'nothing found, as it should be' : `FOUND: ${first}`);
  if (first !== undefined) process.exitCode = 1;

  for (const [name, bug] of bugs.filter(([name]) => name.includes(values.only))) {
    const { violations } = await killRun({ ...how, bug });
    const line = violations.find((violation) => bug.found.test(violation));
    say(name, line === undefined ? `NOT FOUND among ${violations.length} violations` : `found: ${line}`);
    if (line === undefined) process.exitCode = 1;
  }
}
