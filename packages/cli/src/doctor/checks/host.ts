import { randomUUID } from 'node:crypto';
import type { ManagedAddress, PostResult } from '@partwell/api/doctor';
import type { Patient } from '../patient.ts';

export type Posted = { readonly host: string; readonly result: PostResult };

/**
 * Posts something signed to `<name>_URL` of the environment, under the rules that a server keeps to.
 *
 * @returns why it was not posted, where it was not.
 */
export async function postSigned(
  { environment, get }: Patient,
  name: 'PARTWELL_WEBHOOK' | 'PARTWELL_EXECUTOR',
  body: string,
): Promise<Posted | { readonly skipped: string }> {
  const [url, secret] = [get(`${name}_URL`), get(`${name}_SECRET`)];
  if (url === undefined || secret === undefined) return { skipped: `${name}_URL is not set here` };
  const { readSettings } = await import('@partwell/api/doctor');
  const read = readSettings(environment);
  const problems = read.ok ? [] : read.problems;
  if (problems.some((each) => each.startsWith(`${name}_`))) {
    return { skipped: 'the environment does not say where' };
  }
  const secrets = [secret, get(`${name}_SECRET_BEFORE`)].filter((each) => each !== undefined);
  return postTo({ get }, { url, secrets }, body);
}

/** The same to an address that the database names. */
export async function postTo(
  { get }: Pick<Patient, 'get'>,
  address: ManagedAddress,
  body: string,
): Promise<Posted> {
  const { signedPost, systemClock } = await import('@partwell/api/doctor');
  const result = await signedPost(systemClock, {
    ...address,
    id: `msg_doctor_${randomUUID()}`,
    body,
    // Only how it is answered matters.
    whenLonger: 'cut',
    timeoutMillis: 10_000,
    allowPrivate: get('PARTWELL_ALLOW_HTTP') === 'true',
  });
  return { host: new URL(address.url).host, result };
}

const reasons = {
  timeout: 'took more than ten seconds',
  unreachable: 'was not reached',
  address_refused: 'is at an address that a server calls only with PARTWELL_ALLOW_HTTP=true',
} as const;

export const notReached = (host: string, code: keyof typeof reasons): string => `${host} ${reasons[code]}.`;
