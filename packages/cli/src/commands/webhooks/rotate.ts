import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const rotateCommand = () =>
  serverCommand('rotate', 'give an endpoint a new secret; the one before signs beside it for a day')
    .argument('<id>', 'whe_…')
    .action(async (id: string, { json, ...server }: Options) => {
      const rotated = await withServer(server, async ({ client, dataOf }) =>
        dataOf(
          await client.POST('/v1/webhook-endpoints/{id}/rotate-secret', {
            params: { path: { id } },
            body: {},
          }),
        ),
      );
      tell(json, rotated, () => `The new secret is shown this once: ${rotated.secret}`);
    });
