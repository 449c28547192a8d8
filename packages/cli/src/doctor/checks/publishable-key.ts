import { askAsPage } from '../ask.ts';
import { ofServer } from '../check.ts';
import { fine, wrong } from '../finding.ts';
import { codeOf, problemIn } from '../problem.ts';

/** Whether the server knows the key of the script tag. It is asked with a token that is none, so nothing begins. */
export const publishableKey = ofServer('publishable key', async ({ api, get }) => {
  const key = get('PARTWELL_PUBLISHABLE_KEY');
  if (key === undefined) return { skipped: 'PARTWELL_PUBLISHABLE_KEY is not set here' };
  const asked = await askAsPage(`${api}/v1/sessions`, { key, token: 'doctor' });
  const code = codeOf(asked);
  if (code === 'token_malformed') return fine('the server knows it');
  const { modeOfKey } = await import('@partwell/api/doctor');
  const mode = modeOfKey(key);
  const hint = mode && `It is one of ${mode} mode: is the server in ${mode} mode, too?`;
  return wrong(problemIn(asked, code === 'key_unknown' ? hint : undefined));
});
