import type { ServerResponse } from 'node:http';

/** What goes wrong with a request before, or after, the API has dealt with it. */
export type Fault =
  /** Never answered. */
  | 'hang'
  /** The connection ends before the API hears of it: as offline, or blocked. */
  | 'drop'
  /** The API does it, and the connection ends before the answer. */
  | 'drop-answer'
  /** Something else answers. */
  | { readonly status: number; readonly body: string; readonly type?: string }
  /** Waits for this before it goes on as usual. */
  | { readonly until: Promise<unknown> }
  /** The API does it, and its answer is changed on the way. */
  | { readonly change: Change };

// biome-ignore lint/suspicious/noExplicitAny: a test changes whatever it is after.
export type Change = (answer: any) => unknown;

/** Requests that a fault meets: `METHOD /path`, with `*` for anything. */
export type Route = `${'GET' | 'POST' | '*'} /${string}`;

export interface PlannedFault {
  readonly matches: (method: string, path: string) => boolean;
  readonly fault: Fault;
  left: number;
}

export function planFault(route: Route, fault: Fault, times: number): PlannedFault {
  const pattern = route.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const expression = new RegExp(`^${pattern}$`);
  return { matches: (method, path) => expression.test(`${method} ${path}`), fault, left: times };
}

/** What becomes of a request that a fault has met. */
export interface Verdict {
  /** It is over: nothing goes on to the API. */
  readonly over?: boolean;
  /** It goes on, and its answer is lost. */
  readonly unanswered?: boolean;
  /** It goes on, and its answer is changed. */
  readonly change?: Change;
}

/** Carries a fault out, and says how it goes on. */
export async function strike(fault: Fault | undefined, response: ServerResponse): Promise<Verdict> {
  if (fault === undefined) return {};
  if (fault === 'drop-answer') return { unanswered: true };
  if (fault === 'drop') response.destroy();
  else if (typeof fault === 'object') {
    if ('change' in fault) return fault;
    if ('until' in fault) {
      await fault.until;
      return {};
    }
    response.writeHead(fault.status, {
      'content-type': fault.type ?? 'application/json',
      'access-control-allow-origin': '*',
    });
    response.end(fault.body);
  }
  return { over: true };
}
