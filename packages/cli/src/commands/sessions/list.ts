import { InvalidArgumentError } from 'commander';
import { columns } from '../../output/columns.ts';
import { printable } from '../../output/printable.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { type SessionFilter, withSessionFilter } from './session-filter.ts';

type Options = ServerOptions & SessionFilter & { json?: true; limit: number };

export const listCommand = () =>
  withSessionFilter(serverCommand('list', 'the last sessions, newest first'))
    .option('--limit <count>', 'at most so many', count, 20)
    .action(async ({ json, api, limit, ...filter }: Options) => {
      const data = await withServer({ ...(api !== undefined && { api }) }, async ({ client, pages }) => {
        const sessions = pages((page) =>
          client.GET('/v1/sessions', {
            params: { query: { ...filter, ...page, limit: Math.min(limit, 100) } },
          }),
        );
        const found = [];
        for await (const session of sessions) if (found.push(session) >= limit) break;
        return found;
      });
      tell(json, { data }, () => {
        const rows = data.map((each) => [
          each.id,
          each.status,
          printable(each.customer),
          `${each.flow} ${each.flowVersion}`,
          each.offer ?? each.reason ?? '',
          each.createdAt,
        ]);
        return rows.length > 0 ? columns(rows) : 'There is no such session.';
      });
    });

function count(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Use a whole number, such as 20.');
}
