import { whyUnanswered } from '../server/unreachable.ts';

/** More than a server takes that is well, and less than somebody waits for a doctor. */
const PATIENCE_MILLIS = 10_000;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** What was JSON; undefined for anything else. */
  readonly body: unknown;
  readonly millis: number;
  /** About when the server looked at its clock, by ours. */
  readonly at: Date;
}

export type Asked =
  | ({ readonly ok: true } & Answered)
  /** `why` as the system names it, such as ECONNREFUSED. */
  | { readonly ok: false; readonly why: string };

/** One request, without following redirects: what answers has to be Partwell itself. */
export async function ask(url: string, init: RequestInit = {}): Promise<Asked> {
  const begun = Date.now();
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLIS);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const text = await response.text();
    const millis = Date.now() - begun;
    const { status, headers } = response;
    return { ok: true, status, headers, body: jsonIn(text), millis, at: new Date(begun + millis / 2) };
  } catch (error) {
    return { ok: false, why: whyOf(error) };
  }
}

/** Posts as a page does. */
export const askAsPage = (url: string, body: object, headers: Record<string, string> = {}): Promise<Asked> =>
  ask(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whyOf(error: unknown): string {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return isLate ? `no answer in ${PATIENCE_MILLIS / 1000} seconds` : whyUnanswered(error);
}
