import type { Examined } from './finding.ts';
import type { Patient } from './patient.ts';

/** One thing that is looked at. All alike; what it needs and does not find makes it skipped. */
export interface Check {
  readonly id: string;
  examine(patient: Patient): Promise<Examined>;
}

/** A check that needs a server which answers. */
export const ofServer = (id: string, examine: Check['examine']): Check => ({
  id,
  examine: async (patient) =>
    patient.server.answers ? examine(patient) : { skipped: 'the server does not answer' },
});
