import { printable } from '../../output/printable.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { type EndpointOptions, withEndpointOptions } from './endpoint-options.ts';

type Options = ServerOptions & EndpointOptions & { json?: true; url?: string; on?: true; off?: true };

export const changeCommand = () =>
  withEndpointOptions(serverCommand('change', 'change an endpoint; what is left out stays'))
    .argument('<id>', 'whe_…')
    .option('--url <url>', 'another address')
    .option('--on', 'switch it on: it gets what has waited')
    .option('--off', 'switch it off: what happens waits for it')
    .action(async (id: string, { json, url, events, description, on, off, ...server }: Options) => {
      const body = {
        ...(url !== undefined && { url }),
        ...(events !== undefined && { events }),
        ...(description !== undefined && { description }),
        ...((on || off) && { enabled: on === true }),
      };
      const changed = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.PATCH('/v1/webhook-endpoints/{id}', { params: { path: { id } }, body })),
      );
      tell(
        json,
        changed,
        () => `${id} is ${changed.enabled ? 'told' : 'switched off'}, at ${printable(changed.url)}.`,
      );
    });
