import type { Check } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';
import { notReached, postSigned } from './host.ts';

/** What a host says who knows no such subscription, or knows one in spite of everything. */
const WILLING: ReadonlySet<number> = new Set([200, 404, 409, 422]);

/** Whether the host's executor answers. It is only asked how things stand, about a subscription that is nobody's. */
export const executor: Check = {
  id: 'executor',
  examine: async (patient) => {
    const { modeOfKey } = await import('@partwell/api/doctor');
    const posted = await postSigned(
      patient,
      'PARTWELL_EXECUTOR',
      JSON.stringify({
        type: 'subscription.read',
        workspace: patient.get('PARTWELL_WORKSPACE') ?? '',
        mode: modeOfKey(patient.get('PARTWELL_SECRET_KEY')) ?? 'test',
        customer: 'partwell-doctor',
        subscription: 'partwell-doctor',
      }),
    );
    if ('skipped' in posted) return posted;
    const { host, result } = posted;
    if (result.code !== 'answered') {
      return wrong(finding('executor_unanswered', { more: notReached(host, result.code) }));
    }
    if (WILLING.has(result.status)) return fine(`${host} takes signed calls`);
    return wrong(finding('executor_unwilling', { more: `${host} answered with status ${result.status}.` }));
  },
};
