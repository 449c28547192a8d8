import { z } from 'zod';
import { ofServer } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';

/** What the server tolerates in a customer token. */
const TOLERATED_SECONDS = 5 * 60;

/** A clock that is kept is never that far off. */
const USUAL_SECONDS = 30;

const told = z.object({ now: z.iso.datetime() });

/** Whether server and this machine agree about the time, which customer tokens live by. */
export const clock = ofServer('clock', async ({ server }) => {
  if (!server.answers) return { skipped: 'the server does not answer' };
  const ready = server.ready.ok ? told.safeParse(server.ready.body) : undefined;
  if (!server.ready.ok || !ready?.success) return { skipped: 'the server is not ready and does not say' };
  const ahead = (Date.parse(ready.data.now) - server.ready.at.getTime()) / 1000;
  const off = Math.round(Math.abs(ahead));
  if (off <= USUAL_SECONDS) return fine('server and this machine agree');
  const more = `The server is ${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} this machine.`;
  return wrong(finding('clock_off', { more, severity: off > TOLERATED_SECONDS ? 'error' : 'warning' }));
});
