import type { SessionView } from '@partwell/flow';
import { fetchToken } from '../../client/fetch-token.ts';
import type { Visit } from '../../loader/contract.ts';
import { LoadError } from './load-error.ts';

/** How to ask for the session of another subscription of the same customer. */
export type Switch = (subscription: string) => Promise<SessionView>;

/**
 * Reads the session that the loader has asked for. Where a token is missing or has expired and can be
 * fetched, it is fetched once.
 *
 * @throws {LoadError} with the API's code, or `key_missing`, `token_missing`, `token_url`, `bad_answer`.
 */
export async function readSession({
  settings,
  wish,
  answer,
  ask,
}: Visit): Promise<readonly [SessionView, Switch]> {
  const { tokenUrl } = settings;
  const bring = wish.tokenFrom ?? (tokenUrl && (() => fetchToken(tokenUrl)));
  const fresh = async (): Promise<string> => {
    if (!bring) throw new LoadError('token_missing', 'Add data-partwell-token="…" to the cancel control.');
    try {
      return await bring();
    } catch (error) {
      throw new LoadError('token_url', String(error));
    }
  };
  if (!settings.key) throw new LoadError('key_missing', 'Add data-key="pk_…" to the script tag.');

  let token = wish.token;
  const askAgain = async (subscription = wish.subscription) => {
    token = await fresh();
    return ask(token, { subscription });
  };
  const first = await read(await (answer ?? askAgain()));
  const session = first.code === 'token_expired' && bring ? await read(await askAgain()) : first;
  const switchTo: Switch = async (subscription) => {
    const again = await read(await (token ? ask(token, { subscription }) : askAgain(subscription)));
    return whole(again.code === 'token_expired' && bring ? await read(await askAgain(subscription)) : again);
  };
  return [whole(session), switchTo];
}

type Answered = Partial<SessionView> & { readonly code?: string; readonly detail?: string };

async function read(response: Response): Promise<Answered> {
  const json = /json/.test(response.headers.get('content-type') ?? '');
  const answer = json ? await response.json() : {};
  return response.ok
    ? answer
    : { code: answer.code ?? 'bad_answer', detail: answer.detail ?? `The API answered ${response.status}.` };
}

/** An answer without what every screen needs is none. */
function whole({ code = 'bad_answer', detail = 'The API answered no session.', ...session }: Answered) {
  if (session.secret && session.texts && session.reasons) return session as SessionView;
  throw new LoadError(code, detail);
}
