import { Argument } from 'commander';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const offersCommand = () =>
  serverCommand('offers', 'switch the offers of a flow off, for everybody and at once, or on again')
    .argument('<id>', 'the id of a flow')
    .addArgument(new Argument('<switch>', 'whether they are given').choices(['on', 'off']))
    .action(async (flow: string, position: 'on' | 'off', { json, ...server }: Options) => {
      const answer = await withServer(server, async ({ client, dataOf }) =>
        dataOf(
          await client.PUT('/v1/flows/{flow}/offers', {
            params: { path: { flow } },
            body: { enabled: position === 'on' },
          }),
        ),
      );
      tell(json, answer, () =>
        answer.offSince === null
          ? `The offers of ${flow} are given.`
          : `The offers of ${flow} are off since ${answer.offSince}. Everybody can leave as before.`,
      );
    });
