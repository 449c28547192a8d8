import { expect } from 'vitest';
import type { startPartwell } from './start-partwell.ts';

interface Found {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly help: string;
}
export interface Told {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly check: string;
    readonly status: string;
    readonly says: string;
    readonly findings: readonly Found[];
  }[];
}
/** The exit code, and what is wrong by check. */
export async function wrongIn(ended: ReturnType<ReturnType<typeof startPartwell>['ended']>) {
  const { code, stdout, stderr } = await ended;
  expect(stderr).toBe('');
  const told: Told = JSON.parse(stdout);
  const findings = told.checks.flatMap((each) => each.findings);
  const codes = told.checks.flatMap(({ check, findings: of }) => of.map((each) => `${check}: ${each.code}`));
  return { code, told, codes, findings, statusOf: (id: string) => statusOf(told, id) };
}
export const statusOf = (told: Told, id: string) => told.checks.find(({ check }) => check === id)?.status;
