import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const withdrawCommand = () =>
  serverCommand('withdraw', 'take a flow out of force; its versions stay')
    .argument('<id>', 'the id of a flow')
    .action(async (flow: string, { json, ...server }: Options) => {
      await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.DELETE('/v1/flows/{flow}', { params: { path: { flow } } })),
      );
      tell(json, { flow, active: false }, () => `${flow} is out of force. Sessions that have begun go on.`);
    });
