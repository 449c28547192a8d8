/** An answer of the API: its status, and its JSON where it is an object. */
export interface Reply<Body extends object = Record<string, unknown>> {
  readonly status: number;
  readonly body: Partial<Body>;
}

/** Longer than the API waits for a billing provider, short enough to be honest about it. */
const timeoutMillis = 8000;

/**
 * Asks and reads the answer to its end: one that is left lying keeps its connection from the next request.
 *
 * @throws what `fetch` throws, and a `TimeoutError` where nothing came in time: then nobody knows.
 */
export function request<Body extends object>(
  url: string,
  init: RequestInit,
  gone?: AbortSignal,
): Promise<Reply<Body>> {
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMillis), ...(gone ? [gone] : [])]);
  // A page's patched `fetch` may have lost the signal on its way.
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return Promise.race([answer<Body>(url, { ...init, signal }), late]);
}

/** Asynchronous, so that a page's `fetch` that throws is a rejection like any other. */
async function answer<Body extends object>(url: string, init: RequestInit): Promise<Reply<Body>> {
  // The page may have patched `fetch` before or after us: take what is there when it is needed.
  const response = await globalThis.fetch(url, { credentials: 'omit', ...init });
  // No JSON, or none to its end: the status still counts.
  return { status: response.status, body: Object(await response.json().catch(() => {})) };
}

/** Whether it was sent and nothing came back. */
export const isTimeout = (error: unknown): boolean => (error as Error | undefined)?.name === 'TimeoutError';
