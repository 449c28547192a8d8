import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const testCommand = () =>
  serverCommand('test', 'send an endpoint an event about nobody')
    .argument('<id>', 'whe_…')
    .action(async (id: string, { json, ...server }: Options) => {
      const delivery = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.POST('/v1/webhook-endpoints/{id}/test', { params: { path: { id } } })),
      );
      tell(json, delivery, () => [
        'It is on its way. What was answered:',
        `  partwell webhooks delivery ${delivery.id}`,
      ]);
    });
