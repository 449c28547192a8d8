import type { SessionView } from '@partwell/flow';
import ky, { type KyResponse } from 'ky';

/** The API as seen from one session. Statuses are for the caller to judge; only the network rejects. */
export interface Api {
  readonly eventsUrl: string;
  /** The body with the session's secret, as text: a JSON content type would cost a preflight. */
  body(fields: object): string;
  post(path: string, fields: object, options?: { readonly keepalive?: boolean }): Promise<KyResponse>;
  read(signal?: AbortSignal): Promise<KyResponse>;
}

/** Longer than the API waits for a billing provider, short enough to be honest about it. */
const timeoutMillis = 8000;

export function createApi(base: string, { id, secret }: SessionView): Api {
  const url = `${base}v1/sessions/${id}`;
  const http = ky.create({
    // The page may have patched `fetch` before or after us: take what is there when it is needed.
    fetch: (...request) => globalThis.fetch(...request),
    credentials: 'omit',
    retry: 0,
    throwHttpErrors: false,
    timeout: timeoutMillis,
  });
  const body = (fields: object) => JSON.stringify({ secret, ...fields });
  return {
    eventsUrl: `${url}/events`,
    body,
    post: (path, fields, options) => http.post(`${url}/${path}`, { body: body(fields), ...options }),
    read: (signal) =>
      http.get(url, { headers: { authorization: `Bearer ${secret}` }, ...(signal && { signal }) }),
  };
}
