import type { Check } from '../check.ts';
import { type Finding, finding, fine, wrong } from '../finding.ts';
import { notReached, type Posted, postSigned } from './host.ts';

/** What is wrong with a receiver that was sent something; undefined where it takes it. */
export function untaken({ host, result }: Posted): Finding | undefined {
  if (result.code !== 'answered') {
    return finding('webhook_unanswered', { more: notReached(host, result.code) });
  }
  if (result.status >= 200 && result.status < 300) return undefined;
  return finding('webhook_refused', { more: `${host} answered with status ${result.status}.` });
}

/** Whether the receiver of webhooks answers. It is sent an event of a type that it may pass over. */
export const webhook: Check = {
  id: 'webhook',
  examine: async (patient) => {
    const { modeOfKey, systemClock, testEvent } = await import('@partwell/api/doctor');
    const owner = {
      workspace: patient.get('PARTWELL_WORKSPACE') ?? 'default',
      mode: modeOfKey(patient.get('PARTWELL_SECRET_KEY')) ?? 'test',
    };
    const body = testEvent(owner, systemClock.now());
    const posted = await postSigned(patient, 'PARTWELL_WEBHOOK', body);
    if ('skipped' in posted) return posted;
    const found = untaken(posted);
    return found ? wrong(found) : fine(`${posted.host} takes it`);
  },
};
