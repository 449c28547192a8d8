import { overlapHoursArgument } from '../../input/overlap-hours-argument.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true; overlapHours: number };

export const rotateCommand = () =>
  serverCommand('rotate', 'give an endpoint a new secret; the one before signs beside it for a time')
    .argument('<id>', 'whe_…')
    .option(
      '--overlap-hours <count>',
      'how long the one before signs, too, 0 to 168; 0 where it was lost',
      overlapHoursArgument,
      24,
    )
    .action(async (id: string, { json, overlapHours, ...server }: Options) => {
      const rotated = await withServer(server, async ({ client, dataOf }) =>
        dataOf(
          await client.POST('/v1/webhook-endpoints/{id}/rotate-secret', {
            params: { path: { id } },
            body: { overlapHours },
          }),
        ),
      );
      const until = rotated.previousSecretUntil;
      tell(json, rotated, () => [
        `The new secret is shown this once: ${rotated.secret}`,
        until === null ? 'The one before signs nothing more.' : `The one before signs, too, until ${until}.`,
      ]);
    });
