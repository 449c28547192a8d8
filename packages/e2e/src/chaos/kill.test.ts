import { findPostgres } from '@partwell/api/testing';
import { describe, expect, it } from 'vitest';
import { killRun } from './kill-run.ts';
import { plantedBugs } from './planted-bugs.ts';

/** The long form is `pnpm chaos kills`. */
const KILLS = { sqlite: 8, postgres: 6 } as const;

const patience = { timeout: 300_000 };

describe.each([
  { database: 'sqlite', processes: 1 },
  { database: 'postgres', processes: 2 },
] as const)('on $database', ({ database, processes }) => {
  // Brought by `npm test`; where it cannot be installed there is nothing to start.
  const isMissing = database === 'postgres' && !findPostgres(process.env.PATH ?? '');

  it.skipIf(isMissing)(`the promises of money hold after ${KILLS[database]} kills`, patience, async () => {
    const { violations, evidence, canStillCancel } = await killRun({
      ...{ kills: KILLS[database], database, processes, timePasses: true },
    });
    expect(violations).toEqual([]);
    expect(canStillCancel).toBe(true);
    // A run in which nothing happened proves nothing.
    expect(evidence.asked.some((one) => one.acknowledged)).toBe(true);
    expect(evidence.ledger.some(({ command }) => command.kind === 'pause')).toBe(true);
    expect(evidence.ledger.some(({ command }) => command.kind === 'cancel')).toBe(true);
  });
});

it('a mistake in the order of two steps is found', patience, async () => {
  const bug = plantedBugs['told before the commit'];
  const { violations } = await killRun({
    kills: 2,
    database: 'sqlite',
    settleMillis: 0,
    ...(bug && { bug }),
  });
  expect(violations.join('\n')).toContain('I4');
});
