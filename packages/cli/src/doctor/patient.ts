import type { Answered, Asked } from './ask.ts';
import { ask } from './ask.ts';
import { type Finding, finding } from './finding.ts';

export interface Symptoms {
  /** Address of the API, without a slash at the end. */
  readonly api: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Origins of pages, as the browser will send them. */
  readonly origins: readonly string[];
  /** A customer token of the host's own making. */
  readonly token: string | undefined;
}

/** What is examined, with what everything else rests on: whether a server answers. */
export interface Patient extends Symptoms {
  readonly server:
    | { readonly answers: true; readonly alive: Answered; readonly ready: Asked }
    | { readonly answers: false; readonly why: Finding };
  /** A variable of the environment; undefined where it is not set or empty. */
  get(name: string): string | undefined;
}

export async function admit(symptoms: Symptoms): Promise<Patient> {
  const { api, environment } = symptoms;
  return { ...symptoms, server: await reach(api), get: (name) => environment[name]?.trim() || undefined };
}

async function reach(api: string): Promise<Patient['server']> {
  const alive = await ask(`${api}/healthz`);
  if (!alive.ok) {
    const more = `${api} does not answer (${alive.why}).`;
    return { answers: false, why: finding('server_unreachable', { more }) };
  }
  const { status, body } = alive;
  const isOurs = typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok';
  if (status === 200 && isOurs) return { answers: true, alive, ready: await ask(`${api}/readyz`) };
  const more = `${api}/healthz answers with status ${status}.`;
  return { answers: false, why: finding('server_unknown', { more }) };
}
