import { findPostgres } from '@partwell/api/testing';
import { describe, expect, it } from 'vitest';
import { crashRun } from './crash-run.ts';
import { killRun } from './kill-run.ts';
import { plantedBugs } from './planted-bugs.ts';

/** The long form is `pnpm chaos kills`. */
const KILLS = { sqlite: 8, postgres: 6 } as const;

/** Money is lost at the first try. */
const patience = { timeout: 300_000, retry: 0 };

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

// Brought by `npm test`; where it cannot be installed there is nothing to start.
it.skipIf(!findPostgres(process.env.PATH ?? ''))(
  'a database server that crashes under load is said to be away, and everything settles by itself',
  patience,
  async () => {
    const { violations, canStillCancel, evidence, answers } = await crashRun({
      crashes: 1,
      timePasses: true,
      durable: false,
    });
    expect(violations).toEqual([]);
    expect(canStillCancel).toBe(true);
    expect(evidence.asked.some((one) => one.acknowledged)).toBe(true);
    expect(answers.count(503)).toBeGreaterThan(0);
    expect(answers.count(500)).toBe(0);
  },
);

/** One for each invariant, those that show soonest. All of them, on both databases, are in `pnpm chaos planted`. */
const PLANTED = [
  'acknowledged before it is carried out',
  'no unique key',
  'a new key for each attempt',
  'told before the commit',
  'an accept holds the cancel',
] as const;

it.each(PLANTED)('a mistake is found: %s', patience, async (name) => {
  const bug = plantedBugs[name];
  const found: string[] = [];
  // What shows is a matter of chance: most do in the first few seconds, and some need a few more.
  for (const seed of [1, 2, 3]) {
    const { violations } = await killRun({
      ...{ kills: 2, acknowledgements: 6, database: 'sqlite', timePasses: true, slowCalls: 10, seed, bug },
      // What goes wrong between the two shows where many do both.
      ...(name === 'an accept holds the cancel' && { bothAtOnce: 0.5 }),
    });
    found.push(...violations);
    if (violations.some((violation) => bug.found.test(violation))) break;
  }
  expect(found).toContainEqual(expect.stringMatching(bug.found));
});
