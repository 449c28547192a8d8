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
  | { readonly until: Promise<unknown> };

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

/** Carries a fault out. Returns whether the request goes on to the API, and whether its answer is lost. */
export async function strike(fault: Fault, response: ServerResponse): Promise<'on' | 'unanswered' | 'over'> {
  if (fault === 'hang') return 'over';
  if (fault === 'drop-answer') return 'unanswered';
  if (fault === 'drop') response.destroy();
  else if ('until' in fault) {
    await fault.until;
    return 'on';
  } else {
    response.writeHead(fault.status, {
      'content-type': fault.type ?? 'application/json',
      'access-control-allow-origin': '*',
    });
    response.end(fault.body);
  }
  return 'over';
}
