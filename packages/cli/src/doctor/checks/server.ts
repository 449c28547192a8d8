import { z } from 'zod';
import type { Check } from '../check.ts';
import { finding, fine, wrong } from '../finding.ts';
import { problemIn } from '../problem.ts';

const ready = z.object({ stuck: z.int() });

/** Whether it answers, and whether it would be sent requests. */
export const server: Check = {
  id: 'server',
  examine: async ({ api, server: found }) => {
    if (!found.answers) return wrong(found.why);
    const said = found.ready.ok && found.ready.status === 200 ? ready.safeParse(found.ready.body) : undefined;
    if (!said?.success) return wrong(problemIn(found.ready));
    const { stuck } = said.data;
    const says = `${api} answers in ${found.alive.millis} ms and is ready`;
    if (stuck === 0) return fine(says);
    const more = `${stuck} ${stuck === 1 ? 'waits' : 'wait'} for you.`;
    return { says, findings: [finding('actions_stuck', { more, severity: 'warning' })] };
  },
};
