import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const redeliverCommand = () =>
  serverCommand('redeliver', 'send an event to its endpoint again, at once')
    .argument('<id>', 'msg_….whe_…')
    .action(async (id: string, { json, ...server }: Options) => {
      const delivery = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.POST('/v1/deliveries/{id}/redeliver', { params: { path: { id } } })),
      );
      tell(json, delivery, () => `${delivery.event} is on its way again, under the same id.`);
    });
