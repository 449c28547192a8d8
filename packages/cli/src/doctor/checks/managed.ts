import type { ManagedMode } from '@partwell/api/doctor';
import type { Check } from '../check.ts';
import { type Finding, finding, fine } from '../finding.ts';
import type { Patient } from '../patient.ts';
import { notServed } from './endpoints.ts';
import { readingOfNobody, unwilling } from './executor.ts';
import { postTo } from './host.ts';
import { untaken } from './webhook.ts';

/** What is managed over the API and not in the environment, in both modes: executors, endpoints, sealed secrets. */
export const managed: Check = {
  id: 'managed',
  examine: async (patient) => {
    const { environment, get } = patient;
    const workspace = get('PARTWELL_WORKSPACE');
    if (workspace === undefined) return { skipped: 'PARTWELL_WORKSPACE is not set here' };
    if (!get('PARTWELL_DATABASE_URL') && !get('PARTWELL_DATA')) {
      return { skipped: 'neither PARTWELL_DATABASE_URL nor PARTWELL_DATA is set here' };
    }
    const { inspectManaged, isApiError, readDatabase } = await import('@partwell/api/doctor');
    const { place, problems } = readDatabase(environment);
    if (problems.length > 0) return { skipped: 'the environment does not say where' };
    const options = {
      ...{ place, workspace, masterSecret: get('PARTWELL_SECRET') },
      secretBefore: get('PARTWELL_SECRET_BEFORE'),
      dataFolder: get('PARTWELL_DATA') ?? '.partwell',
    };
    try {
      const modes = await inspectManaged(options);
      if (!modes) return { skipped: 'the secret of the server is not here' };
      const findings: Finding[] = [];
      for (const mode of modes) findings.push(...(await wrongWith(patient, workspace, mode)));
      if (findings.length > 0) return { says: 'not all of it works', findings };
      return fine(modes.map(inShort).join('; '));
    } catch (error) {
      if (!isApiError(error)) throw error;
      return { skipped: 'the database cannot be looked at' };
    }
  },
};

async function wrongWith(patient: Patient, workspace: string, of: ManagedMode): Promise<Finding[]> {
  const { modeOfKey, systemClock, testEvent } = await import('@partwell/api/doctor');
  const { mode, executor, endpoints, unreadable } = of;
  const findings: (Finding | undefined)[] = [];
  if (unreadable.length > 0) {
    findings.push(finding('secret_unreadable', { more: `Of ${mode} mode: ${unreadable.join(', ')}.` }));
  }
  const isOfKey = modeOfKey(patient.get('PARTWELL_SECRET_KEY')) === mode;
  // The one of the environment goes first, and was asked already.
  const isConfigured =
    isOfKey && (patient.get('PARTWELL_EXECUTOR_URL') ?? patient.get('PARTWELL_EXECUTOR')) !== undefined;
  if (executor && !isConfigured) {
    const found = await unwilling(await postTo(patient, executor, readingOfNobody(workspace, mode)));
    findings.push(found && about(`The executor of ${mode} mode`, found, EXECUTOR_FIX));
  }
  for (const { id, address, ...endpoint } of endpoints) {
    // Of the mode of the key the server itself was asked.
    if (!patient.server.answers || !isOfKey) findings.push(notServed({ id, mode, ...endpoint }));
    if (!address) continue;
    const found = untaken(await postTo(patient, address, testEvent({ workspace, mode }, systemClock.now())));
    findings.push(found && about(`${id} of ${mode} mode`, found, ENDPOINT_FIX));
  }
  return findings.filter((found) => found !== undefined);
}

/** What is said of those of the environment names its variables. */
const about = (what: string, found: Finding, fix: string): Finding => ({
  ...found,
  message: `${what}: ${found.message}`,
  fix,
});

const EXECUTOR_FIX =
  'Check the address that `partwell executor show` says from this machine: name, port, firewall, certificate. Where it wants another signature, say it again with `partwell executor set`, which makes a new secret.';
const ENDPOINT_FIX =
  'Check the address that `partwell webhooks list` says from this machine: name, port, firewall, certificate. It has to answer 2xx to what is signed with its own secret; `partwell webhooks rotate <id>` makes another one.';

const inShort = ({ mode, executor, endpoints }: ManagedMode): string =>
  `${mode}: ${executor ? 'an executor' : 'no executor'}, ${endpoints.length} ${endpoints.length === 1 ? 'endpoint' : 'endpoints'}`;
