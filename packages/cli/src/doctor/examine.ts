import { checks } from './checks/index.ts';
import type { Examined } from './finding.ts';
import { admit, type Symptoms } from './patient.ts';

export interface Diagnosis {
  readonly api: string;
  /** Whether the help page of the server can be looked at. */
  readonly answers: boolean;
  readonly checks: readonly (Examined & { readonly id: string })[];
}

/** Makes every check, one after the other, and changes nothing anywhere. */
export async function examine(symptoms: Symptoms): Promise<Diagnosis> {
  const patient = await admit(symptoms);
  const done: (Examined & { readonly id: string })[] = [];
  for (const { id, examine: make } of checks) done.push({ id, ...(await make(patient)) });
  return { api: symptoms.api, answers: patient.server.answers, checks: done };
}

/** Everything that is wrong. */
export const findingsOf = ({ checks: done }: Diagnosis) =>
  done.flatMap((each) => ('findings' in each ? each.findings : []));

/** Where a code is explained: at the server that was asked, or in the handbook where none answers. */
export const helpFor = ({ api, answers }: Diagnosis, code: string): string =>
  answers ? `${api}/help#${code}` : 'docs/running.md#when-something-is-wrong';
