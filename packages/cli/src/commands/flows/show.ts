import { jsonText } from '../../output/json-text.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { versionArgument } from './version-argument.ts';

type Options = ServerOptions & { json?: true; version?: number };

export const showCommand = () =>
  serverCommand('show', 'print the document of a flow, to be put into a file')
    .argument('<id>', 'the id of a flow')
    .option('--version <number>', 'this version; else the one in force', versionArgument)
    .action(async (flow: string, { json, version, ...server }: Options) => {
      const answer = await withServer(server, async ({ client, dataOf }) =>
        version === undefined
          ? dataOf(await client.GET('/v1/flows/{flow}', { params: { path: { flow } } }))
          : dataOf(
              await client.GET('/v1/flows/{flow}/versions/{version}', {
                params: { path: { flow, version } },
              }),
            ),
      );
      console.log(jsonText(json ? answer : answer.document));
    });
