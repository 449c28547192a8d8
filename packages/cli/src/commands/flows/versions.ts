import { columns } from '../../output/columns.ts';
import { dim, green } from '../../output/style.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const versionsCommand = () =>
  serverCommand('versions', 'every version of a flow, newest first')
    .argument('<id>', 'the id of a flow')
    .action(async (flow: string, { json, ...server }: Options) => {
      const data = await withServer(server, async ({ client, pages }) => {
        const found = [];
        const versions = pages((page) =>
          client.GET('/v1/flows/{flow}/versions', {
            params: { path: { flow }, query: { ...page, limit: 100 } },
          }),
        );
        for await (const version of versions) found.push(version);
        return found;
      });
      tell(json, { data }, () =>
        columns(
          data.map(({ version, publishedAt, hash, active }) => [
            active ? green('✓') : ' ',
            String(version),
            publishedAt,
            dim(hash.slice(0, 12)),
          ]),
        ),
      );
    });
