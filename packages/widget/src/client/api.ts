import type { SessionView } from '@partwell/flow';
import { type Reply, request } from './request.ts';
import { sendLetter } from './send-letter.ts';

/** The API as seen from one session. Statuses are for the caller to judge; only the network rejects. */
export interface Api {
  /** The session's secret goes in the body, and what is sent outlives the page. */
  post<Body extends object>(path: string, fields: object, leaving?: boolean): Promise<Reply<Body>>;
  read(gone?: AbortSignal): Promise<Reply<SessionView>>;
}

export function createApi(base: string, { id, secret }: Pick<SessionView, 'id' | 'secret'>): Api {
  const url = `${base}v1/sessions/${id}`;
  return {
    post: (path, fields, leaving = false) =>
      sendLetter(`${url}/${path}`, JSON.stringify({ secret, ...fields }), leaving),
    read: (gone) => request(url, { headers: { authorization: `Bearer ${secret}` } }, gone),
  };
}
