import { ask } from '../ask.ts';
import { ofServer } from '../check.ts';
import { fine, wrong } from '../finding.ts';
import { problemIn } from '../problem.ts';

/** Whether the server takes the key for management. */
export const secretKey = ofServer('secret key', async ({ api, get }) => {
  const key = get('PARTWELL_SECRET_KEY');
  if (key === undefined) return { skipped: 'PARTWELL_SECRET_KEY is not set here' };
  const asked = await ask(`${api}/v1/sessions?limit=1`, { headers: { authorization: `Bearer ${key}` } });
  if (asked.ok && asked.status === 200) return fine('the server takes it');
  const { modeOfKey } = await import('@partwell/api/doctor');
  const mode = modeOfKey(key);
  return wrong(problemIn(asked, mode && `It is one of ${mode} mode: is the server in ${mode} mode, too?`));
});
