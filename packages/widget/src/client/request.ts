/** An answer of the API. */
export interface Reply<Body extends object = Record<string, unknown>> {
  /** 0 where none came in time: then nobody knows. */
  readonly status: number;
  /** Its JSON where it is an object. */
  readonly body: Partial<Body>;
}

/** Longer than the API waits for a billing provider, short enough to be honest about it. */
const timeoutMillis = 8000;

/**
 * Asks and reads the answer to its end: one that is left lying keeps its connection from the next request.
 * Asynchronous, so that a page's `fetch` that throws is a rejection like any other.
 *
 * @throws what `fetch` throws, where nothing was sent or the line broke.
 */
export async function request<Body extends object>(
  url: string,
  init: RequestInit,
  gone?: AbortSignal,
): Promise<Reply<Body>> {
  const late = AbortSignal.timeout(timeoutMillis);
  const signal = gone ? AbortSignal.any([late, gone]) : late;
  try {
    // The page may have patched `fetch` before or after us: take what is there when it is needed.
    const response = await globalThis.fetch(url, { ...init, credentials: 'omit', signal });
    // No JSON, or none to its end: the status still counts.
    return { status: response.status, body: Object(await response.json().catch(() => {})) };
  } catch (error) {
    if (late.aborted) return { status: 0, body: {} };
    throw error;
  }
}
