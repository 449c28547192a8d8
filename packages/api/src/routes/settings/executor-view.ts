import { z } from '@hono/zod-openapi';
import type { Manager } from '../../ports/workspaces.ts';
import type { ExecutorWish } from '../../services/settings/executor.ts';
import { overlapHours } from '../overlap-hours.ts';
import { shownAddress } from '../shown-to.ts';

const none = z.strictObject({ kind: z.literal('none') });
const page = z.strictObject({ kind: z.literal('page') });
const http = z.strictObject({
  kind: z.literal('http'),
  url: z.string().max(2000).describe('Your server: https, without a password in it.'),
});

/** `http`: your server, called with signed requests. `page`: your page. `none`: nobody. */
const executorWish = z.discriminatedUnion('kind', [http, page, none]);

const changedHttp = http.extend({
  overlapHours: overlapHours.describe(
    'How long calls are signed with the secret before, too. `0`: not any more, as after it was lost. @default 24',
  ),
});

/** What is said of who carries out. */
export const executorChange = z.discriminatedUnion('kind', [changedHttp, page, none]);

/** Apart from how it is changed over to. */
export const toWish = (
  said: z.infer<typeof executorChange>,
): { readonly wish: ExecutorWish; readonly overlapHours: number } => {
  if (said.kind !== 'http') return { wish: said, overlapHours: 0 };
  const { overlapHours = 24, ...wish } = said;
  return { wish, overlapHours };
};

/** Who carries out, as the host sees it. */
export const executorView = z.object({
  source: z
    .enum(['api', 'configuration'])
    .describe('`configuration`: the environment says it, and what is said here waits until it does not.'),
  executor: executorWish,
});

export const toExecutorView = (
  executor: ExecutorWish,
  manager: Pick<Manager, 'hasConfiguredExecutor' | 'role'>,
): z.infer<typeof executorView> => ({
  source: manager.hasConfiguredExecutor ? 'configuration' : 'api',
  executor:
    executor.kind === 'http'
      ? { ...executor, url: shownAddress(executor.url, manager, 'settings:write') }
      : executor,
});
