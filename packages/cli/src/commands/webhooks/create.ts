import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { type EndpointOptions, withEndpointOptions } from './endpoint-options.ts';

type Options = ServerOptions & EndpointOptions & { json?: true };

export const createCommand = () =>
  withEndpointOptions(serverCommand('create', 'make an endpoint; prints its secret this once'))
    .argument('<url>', 'where webhooks are posted')
    .action(async (url: string, { json, events, description, ...server }: Options) => {
      const body = {
        url,
        ...(events !== undefined && { events }),
        ...(description !== undefined && { description }),
      };
      const made = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.POST('/v1/webhook-endpoints', { body })),
      );
      tell(json, made, () => [
        `${made.id} is told from now on.`,
        `Its secret is shown this once: ${made.secret}`,
      ]);
    });
