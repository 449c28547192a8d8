import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { published } from './published.ts';
import { versionArgument } from './version-argument.ts';

type Options = ServerOptions & { json?: true };

export const rollbackCommand = () =>
  serverCommand('rollback', 'put a version of before in force again, under its own number')
    .argument('<id>', 'the id of a flow')
    .argument('<version>', 'the number of the version', versionArgument)
    .action(async (flow: string, version: number, { json, ...server }: Options) => {
      const answer = await withServer(server, async ({ client, dataOf }) =>
        dataOf(
          await client.POST('/v1/flows/{flow}/rollback', { params: { path: { flow } }, body: { version } }),
        ),
      );
      tell(json, answer, () => published(answer));
    });
