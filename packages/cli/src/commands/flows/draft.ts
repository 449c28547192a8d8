import { jsonText } from '../../output/json-text.ts';
import { printableLines } from '../../output/printable.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const draftCommand = () =>
  serverCommand('draft', 'print the draft of a flow as it was saved; its revision goes to stderr')
    .argument('<id>', 'the id of a flow')
    .action(async (flow: string, { json, ...server }: Options) => {
      const draft = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.GET('/v1/flows/{flow}/draft', { params: { path: { flow } } })),
      );
      if (json) return console.log(jsonText(draft));
      const source = draft.source.endsWith('\n') ? draft.source : `${draft.source}\n`;
      process.stdout.write(process.stdout.isTTY ? printableLines(source) : source);
      console.error(`Revision ${draft.revision}, saved ${draft.changedAt}.`);
    });
