import type { Check } from '../check.ts';
import { type Finding, finding, fine, wrong } from '../finding.ts';
import { notReached, type Posted, postSigned } from './host.ts';

/** What a host says who knows no such subscription, or knows one in spite of everything. */
const WILLING: ReadonlySet<number> = new Set([200, 404, 409, 422]);

/** A question that changes nothing, about a subscription that is nobody's. */
export const readingOfNobody = (workspace: string, mode: 'live' | 'test'): string =>
  JSON.stringify({
    type: 'subscription.read',
    workspace,
    mode,
    customer: 'partwell-doctor',
    subscription: 'partwell-doctor',
  });

/** What is wrong with an executor that was asked; undefined where it is willing. */
export function unwilling({ host, result }: Posted): Finding | undefined {
  if (result.code !== 'answered') {
    return finding('executor_unanswered', { more: notReached(host, result.code) });
  }
  if (WILLING.has(result.status)) return undefined;
  return finding('executor_unwilling', { more: `${host} answered with status ${result.status}.` });
}

/** Whether the host's executor answers. It is only asked how things stand. */
export const executor: Check = {
  id: 'executor',
  examine: async (patient) => {
    const { modeOfKey } = await import('@partwell/api/doctor');
    const mode = modeOfKey(patient.get('PARTWELL_SECRET_KEY')) ?? 'test';
    const asked = readingOfNobody(patient.get('PARTWELL_WORKSPACE') ?? '', mode);
    const posted = await postSigned(patient, 'PARTWELL_EXECUTOR', asked);
    if ('skipped' in posted) return posted;
    const found = unwilling(posted);
    return found ? wrong(found) : fine(`${posted.host} takes signed calls`);
  },
};
