import { z } from 'zod';
import type { Asked } from './ask.ts';
import { type Finding, finding } from './finding.ts';

const problem = z.object({ code: z.string(), title: z.string(), detail: z.string() });

/** The code of a problem the API answered; undefined for any other answer. */
export const codeOf = (asked: Asked): string | undefined =>
  asked.ok ? problem.safeParse(asked.body).data?.code : undefined;

/** What the API says is wrong, in its words; what it did not say, in ours. */
export function problemIn(asked: Asked, more?: string): Finding {
  if (!asked.ok) return finding('server_unreachable', { more: `It was there a moment ago (${asked.why}).` });
  const said = problem.safeParse(asked.body);
  if (!said.success) return finding('answer_unexpected', { more: `It was answered with ${asked.status}.` });
  const { code, title, detail } = said.data;
  return { code, severity: 'error', message: more ? `${title}. ${more}` : `${title}.`, fix: detail };
}
