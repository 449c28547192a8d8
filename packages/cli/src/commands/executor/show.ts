import { printable } from '../../output/printable.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const showCommand = () =>
  serverCommand('show', 'who carries out in the mode of the key').action(
    async ({ json, ...server }: Options) => {
      const answer = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.GET('/v1/executor')),
      );
      tell(json, answer, () => {
        const { executor, source } = answer;
        if (source === 'configuration') return 'The environment of the server says who carries out.';
        if (executor.kind === 'none') return 'Nobody carries out: no session is opened in this mode.';
        return executor.kind === 'page' ? 'The page carries out.' : `${printable(executor.url)} is called.`;
      });
    },
  );
