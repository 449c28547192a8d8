import type { SessionView } from '@partwell/flow';
import { fetchToken } from '../../client/fetch-token.ts';
import type { Visit } from '../../loader/contract.ts';
import { loadError } from './load-error.ts';

/** Asks for the session of another subscription of the same customer. */
export type Switch = (subscription: string | undefined) => Promise<SessionView>;

/**
 * Reads the session that the loader has asked for. Where a token is missing or has expired and can be
 * fetched, it is fetched.
 *
 * @throws {Failure} with the API's code, or `key_missing`, `token_missing`, `token_url`, `bad_answer`.
 */
export async function readSession({
  settings: { key, tokenUrl },
  wish,
  answer,
  ask,
}: Visit): Promise<readonly [SessionView, Switch]> {
  if (!key) throw loadError('key_missing');
  let { token } = wish;
  const bring = wish.tokenFrom ?? (tokenUrl && (() => fetchToken(tokenUrl)));

  const read = async (
    subscription: string | undefined,
    coming?: Promise<Response>,
    renewed?: boolean,
  ): Promise<SessionView> => {
    if (!coming && (!token || renewed)) {
      if (!bring) throw loadError('token_missing');
      token = await bring().catch((error) => {
        throw loadError('token_url', String(error));
      });
    }
    const response = await (coming ?? ask(token as string, { subscription }));
    const json = /json/.test(response.headers.get('content-type') ?? '');
    const { code = 'bad_answer', detail, ...session } = json ? await response.json() : {};
    // An answer without what every screen needs is none.
    if (response.ok && session.secret && session.texts && session.reasons) return session;
    if (code === 'token_expired' && bring && !renewed) return read(subscription, undefined, true);
    throw loadError(code, detail);
  };
  return [await read(wish.subscription, answer), read];
}
