import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const deleteCommand = () =>
  serverCommand('delete', 'delete an endpoint with all that was to be sent to it')
    .argument('<id>', 'whe_…')
    .action(async (id: string, { json, ...server }: Options) => {
      await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.DELETE('/v1/webhook-endpoints/{id}', { params: { path: { id } } })),
      );
      tell(json, { id, deleted: true }, () => `${id} is gone.`);
    });
