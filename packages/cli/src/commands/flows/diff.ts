import { printable } from '../../output/printable.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true; from: string; to: string };

export const diffCommand = () =>
  serverCommand(
    'diff',
    'say in words what is different between versions, or between what is in force and the draft',
  )
    .argument('<id>', 'the id of a flow')
    .option('--from <side>', 'the number of a version, active or draft', 'active')
    .option('--to <side>', 'the same, as it is to become', 'draft')
    .action(async (flow: string, { json, from, to, ...server }: Options) => {
      const answer = await withServer(server, async ({ client, dataOf }) =>
        dataOf(
          await client.GET('/v1/flows/{flow}/diff', { params: { path: { flow }, query: { from, to } } }),
        ),
      );
      const { changes } = answer;
      tell(json, answer, () =>
        changes.length > 0
          ? changes.map(({ message }) => `  ~ ${printable(message)}`)
          : 'No difference: the same reasons, offers and words for the same people.',
      );
    });
