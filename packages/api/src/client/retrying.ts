import { setTimeout as sleep } from 'node:timers/promises';

/** Of these a second one changes nothing that the first one has not. */
const IDEMPOTENT: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/** Too many requests, or not now: nothing was done. */
const AGAIN: ReadonlySet<number> = new Set([429, 503]);

export interface Retries {
  /** How often a request is sent again. @default 3 */
  readonly retries?: number;
  /** A server that says to wait longer is not waited for. @default 30 */
  readonly longestWaitSeconds?: number;
}

/** Sends idempotent requests again that are answered with 429 or 503, after as many seconds as `Retry-After` says. */
export const retrying =
  (send: (request: Request) => Promise<Response>, { retries = 3, longestWaitSeconds = 30 }: Retries = {}) =>
  async (request: Request): Promise<Response> => {
    for (let again = 0; ; again += 1) {
      const response = await send(request.clone());
      const isFinal = again >= retries || !AGAIN.has(response.status) || !IDEMPOTENT.has(request.method);
      const seconds = Number(response.headers.get('retry-after') ?? 2 ** again);
      if (isFinal || !(seconds <= longestWaitSeconds)) return response;
      await response.body?.cancel();
      await sleep(seconds * 1000, undefined, { signal: request.signal });
    }
  };
