import type { Check } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';
import { notReached, postSigned } from './host.ts';

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
    const { host, result } = posted;
    if (result.code !== 'answered') {
      return wrong(finding('webhook_unanswered', { more: notReached(host, result.code) }));
    }
    if (result.status >= 200 && result.status < 300) return fine(`${host} takes it`);
    return wrong(finding('webhook_refused', { more: `${host} answered with status ${result.status}.` }));
  },
};
