import { columns } from '../../output/columns.ts';
import { printable } from '../../output/printable.ts';
import { green, yellow } from '../../output/style.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };
type Endpoint = { enabled: boolean; disabledBecause: string | null; failingSince: string | null };

export const listCommand = () =>
  serverCommand('list', 'the endpoints that are told what happens').action(
    async ({ json, ...server }: Options) => {
      const answer = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.GET('/v1/webhook-endpoints')),
      );
      tell(json, answer, () => {
        const rows = answer.data.map((each) => [
          each.enabled && each.failingSince === null ? green('✓') : yellow('–'),
          each.id,
          printable(each.url),
          each.events?.join(' ') ?? 'all events',
          stateOf(each),
        ]);
        return rows.length > 0 ? columns(rows) : 'There is no endpoint.';
      });
    },
  );

function stateOf({ enabled, disabledBecause, failingSince }: Endpoint): string {
  if (!enabled) return `off: ${disabledBecause}`;
  return failingSince === null ? '' : yellow(`failing since ${failingSince}`);
}
