import { z } from '@hono/zod-openapi';
import { problemView, toProblemView } from '../../http/problem-view.ts';
import type { Published } from '../../services/flows/publish-flow.ts';
import { toVersionView, versionView } from './flow-view.ts';

/** What is in force now, and whether it was before. */
export const publishedView = versionView.extend({
  changed: z.boolean().describe('Whether another version was in force before, or none.'),
  problems: z.array(problemView).describe('Warnings: what is not wrong and could be better.'),
});

export const toPublishedView = ({
  version,
  changed,
  problems,
}: Extract<Published, { ok: true }>): z.infer<typeof publishedView> => ({
  ...toVersionView(version, version.version),
  changed,
  problems: problems.map(toProblemView),
});
