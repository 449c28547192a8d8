import type { CreateSessionRequest, SessionView } from '@partwell/flow';
import { LoadError } from './load-error.ts';
import type { Settings } from './settings.ts';

/**
 * Asks for the session. The body is sent as `text/plain`, so that no preflight delays it; being
 * `async`, a page's patched `fetch` that throws is a rejection like any other.
 *
 * @throws {LoadError} with the API's code, or `token_missing`, `key_missing`, `bad_answer`.
 */
export async function requestSession(
  settings: Settings,
  token: string | null,
  signal: AbortSignal,
  prepare?: true,
): Promise<SessionView> {
  const { key } = settings;
  if (!key) throw new LoadError('key_missing', 'Add data-key="pk_…" to the script tag.');
  if (!token) throw new LoadError('token_missing', 'Add data-partwell-token="…" to the cancel control.');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const request: CreateSessionRequest = { key, token, timeZone, ...(prepare && { prepare }) };
  const response = await fetch(`${settings.base}v1/sessions`, {
    method: 'POST',
    body: JSON.stringify(request),
    credentials: 'omit',
    signal,
  });
  const json = /json/.test(response.headers.get('content-type') ?? '');
  const answer = json ? await response.json() : {};
  if (response.ok && answer.secret && answer.texts && answer.reasons) return answer;
  throw new LoadError(
    answer.code ?? 'bad_answer',
    answer.detail ?? `${response.url} answered ${response.status}.`,
  );
}
