import { z } from 'zod';
import { askAsOperator } from '../ask-as-operator.ts';
import type { Check } from '../check.ts';
import { type Examined, type Finding, finding, fine, wrong } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { notReached, type Posted, postSigned } from './host.ts';

/** What a host says who knows no such subscription. */
const WILLING: ReadonlySet<number> = new Set([404, 409, 422]);

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
export async function unwilling({ host, result }: Posted): Promise<Finding | undefined> {
  if (result.code !== 'answered') {
    return finding('executor_unanswered', { more: notReached(host, result.code) });
  }
  if (result.status === 200) {
    const { whyNoAnswer } = await import('@partwell/api/doctor');
    const why = whyNoAnswer(result.body);
    return why === undefined
      ? undefined
      : finding('executor_unintelligible', { more: `${host} answered with status 200. ${why}` });
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
    if (!isNamed(patient)) return namedElsewhere(patient);
    const posted = await postSigned(patient, 'PARTWELL_EXECUTOR', asked);
    if ('skipped' in posted) return posted;
    const found = await unwilling(posted);
    return found ? wrong(found) : fine(`${posted.host} takes signed calls`);
  },
};

const isNamed = ({ get }: Patient): boolean =>
  ['PARTWELL_EXECUTOR_URL', 'PARTWELL_EXECUTOR_SECRET'].some((name) => get(name) !== undefined);

const told = z.object({ executor: z.object({ kind: z.string() }) });

/** Where the environment names no address, the page may carry out, or the database may name somebody. */
async function namedElsewhere(patient: Patient): Promise<Examined> {
  const { server, get } = patient;
  if (get('PARTWELL_EXECUTOR') === 'page') return { skipped: 'the page carries out' };
  if (get('PARTWELL_SECRET_KEY') === undefined) return { skipped: 'PARTWELL_EXECUTOR_URL is not set here' };
  if (!server.answers) {
    const more = 'The environment names nobody, and whether the database does is not known.';
    return wrong(finding('executor_missing', { more, severity: 'warning' }));
  }
  const asked = await askAsOperator(patient, '/v1/executor', told);
  if ('skipped' in asked) return asked;
  if (asked.told.executor.kind === 'none') return wrong(finding('executor_missing'));
  return fine('said over the API');
}
