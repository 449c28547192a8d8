// Servers that are killed again and again while subscribers come and go: which promises of money still hold.
import { parseArgs } from 'node:util';
import { killRun } from '../src/chaos/kill-run.ts';
import { moments } from '../src/chaos/moments.ts';
import { report } from './parts/report.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    /** How often somebody is killed, on each database. */
    kills: { type: 'string', default: '1000' },
    /** `sqlite` or `postgres`. @default both */
    database: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
    seed: { type: 'string', default: '1' },
  },
});

/** Fewer than this may end before each point had its turn. */
const ENOUGH_FOR_ALL = 100;

for (const database of values.database as ('sqlite' | 'postgres')[]) {
  const processes = database === 'postgres' ? 2 : 1;
  const kills = Number(values.kills);
  const startedAt = Date.now();
  const run = await killRun({
    ...{ kills, database, processes },
    ...(kills >= ENOUGH_FOR_ALL && { through: moments }),
    seed: Number(values.seed),
    onKill: (kill, asked) => {
      if (kill % 50 === 0) console.log(`  ${kill} kills, ${asked} asked or told`);
    },
  });
  report(
    `${kills} kills, ${database}, ${processes} process${processes === 1 ? '' : 'es'}, seed ${values.seed}`,
    run,
    {
      deaths: Object.entries(run.deaths)
        .map(([at, times]) => `${at} ${times}`)
        .join(', '),
      took: `${Math.round((Date.now() - startedAt) / 1000)} s`,
    },
  );
  const never = moments.filter((at) => run.deaths[at] === 0);
  if (kills >= ENOUGH_FOR_ALL && never.length > 0) {
    console.log(`  NOT REACHED: ${never.join('; ')}`);
    process.exitCode = 1;
  }
}
