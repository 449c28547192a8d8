import { z } from 'zod';
import { askAsOperator } from '../ask-as-operator.ts';
import { ofServer } from '../check.ts';
import { type Finding, finding, fine } from '../finding.ts';

const endpoint = z.object({
  id: z.string(),
  mode: z.string(),
  disabledBecause: z.string().nullable(),
  failingSince: z.string().nullable(),
});

/** What is wrong with an endpoint at which nothing arrives; undefined for one that is served, or that somebody switched off. */
export function notServed({
  id,
  mode,
  disabledBecause,
  failingSince,
}: z.infer<typeof endpoint>): Finding | undefined {
  if (disabledBecause === 'operator') return undefined;
  const since = failingSince === null ? '' : `, since ${failingSince}`;
  if (disabledBecause !== null) {
    return finding('endpoint_not_served', {
      more: `${id} of ${mode} mode was switched off (${reasons[disabledBecause] ?? disabledBecause}${since}).`,
      fix: `Mend the receiver, and switch it on again with \`partwell webhooks change ${id} --on\`: what waits is sent then.`,
    });
  }
  if (failingSince === null) return undefined;
  return finding('endpoint_not_served', {
    more: `${id} of ${mode} mode fails${since}.`,
    fix: 'Mend the receiver: it is tried again by itself. After five days it is switched off.',
    severity: 'warning',
  });
}

const reasons: Readonly<Record<string, string>> = {
  gone: 'gone: it answered 410',
  failing: 'failing: nothing arrived for five days',
};

/** Whether the server tells its endpoints what happens: that of the environment too, which a 410 switches off. */
export const endpoints = ofServer('endpoints', async (patient) => {
  const shape = z.object({ data: z.array(endpoint) });
  const asked = await askAsOperator(patient, '/v1/webhook-endpoints', shape);
  if ('skipped' in asked) return asked;
  const { data } = asked.told;
  const findings = data.map(notServed).filter((found) => found !== undefined);
  if (findings.length > 0) return { says: 'not all of them are told what happens', findings };
  const told = data.filter(({ disabledBecause }) => disabledBecause === null).length;
  return fine(
    told === data.length ? `${told} told what happens` : `${told} of ${data.length} told what happens`,
  );
});
