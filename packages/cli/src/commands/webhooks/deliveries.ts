import { Option } from 'commander';
import { columns } from '../../output/columns.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Status = 'pending' | 'delivered' | 'failed' | 'gone' | 'expired';
type Options = ServerOptions & { json?: true; endpoint?: string; status?: Status; type?: string };

export const deliveriesCommand = () =>
  serverCommand('deliveries', 'the last hundred events at each endpoint, newest first')
    .option('--endpoint <id>', 'at this one')
    .addOption(
      new Option('--status <status>', 'that stand like this').choices([
        'pending',
        'delivered',
        'failed',
        'gone',
        'expired',
      ]),
    )
    .option('--type <type>', 'of this type of event')
    .action(async ({ json, api, endpoint, status, type }: Options) => {
      const query = {
        ...(endpoint !== undefined && { endpoint }),
        ...(status !== undefined && { status }),
        ...(type !== undefined && { type }),
        limit: 100,
      };
      const answer = await withServer({ ...(api !== undefined && { api }) }, async ({ client, dataOf }) =>
        dataOf(await client.GET('/v1/deliveries', { params: { query } })),
      );
      tell(json, answer, () => {
        const rows = answer.data.map((each) => [
          each.id,
          each.status,
          each.type,
          each.lastStatus === null ? '' : `answered ${each.lastStatus}`,
          each.createdAt,
        ]);
        return rows.length > 0 ? columns(rows) : 'There is no such delivery.';
      });
    });
