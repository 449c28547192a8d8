import { z } from '@hono/zod-openapi';
import type { Manager } from '../../ports/workspaces.ts';
import type { ExecutorWish } from '../../services/settings/executor.ts';
import { shownAddress } from '../shown-to.ts';

const none = z.strictObject({ kind: z.literal('none') });
const page = z.strictObject({ kind: z.literal('page') });
const http = z.strictObject({
  kind: z.literal('http'),
  url: z.string().max(2000).describe('Your server: https, without a password in it.'),
});

/** `http`: your server, called with signed requests. `page`: your page. `none`: nobody. */
export const executorWish = z.discriminatedUnion('kind', [http, page, none]);

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
