import { expect, it } from 'vitest';
import { killRun } from './kill-run.ts';

const KILLS = Number(process.env.PARTWELL_KILLS ?? 36);

it(`the promises of money hold after ${KILLS} kills at random moments`, { timeout: 600_000 }, async () => {
  const { violations, evidence, canStillCancel } = await killRun({ kills: KILLS });
  expect(violations).toEqual([]);
  expect(canStillCancel).toBe(true);
  // A run in which nothing happened proves nothing.
  expect(evidence.asked.filter((one) => one.acknowledged).length).toBeGreaterThan(KILLS);
  expect(evidence.ledger.some(({ command }) => command.kind === 'pause')).toBe(true);
  expect(evidence.ledger.some(({ command }) => command.kind === 'cancel')).toBe(true);
});
