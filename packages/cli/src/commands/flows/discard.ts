import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true; revision: string };

export const discardCommand = () =>
  serverCommand('discard', 'throw the draft of a flow away')
    .argument('<id>', 'the id of a flow')
    .requiredOption('--revision <revision>', 'the draft that you have read')
    .action(async (flow: string, { json, revision, ...server }: Options) => {
      await withServer(server, async ({ client, dataOf }) =>
        dataOf(
          await client.DELETE('/v1/flows/{flow}/draft', { params: { path: { flow }, query: { revision } } }),
        ),
      );
      tell(json, { flow, draft: null }, () => `The draft of ${flow} is gone.`);
    });
