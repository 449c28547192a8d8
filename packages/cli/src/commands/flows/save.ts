import { readFlow } from '@partwell/flow/schema';
import { CliError } from '../../errors/cli-error.ts';
import { readText } from '../../input/read-text.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true; flow?: string; revision?: string };

export const saveCommand = () =>
  serverCommand('save', 'save a file as the draft of its flow, also while it is not valid')
    .argument('<file>', 'a flow file; - for what is piped in')
    .option('--flow <id>', 'whose draft it is; else what the document says')
    .option('--revision <revision>', 'the draft that you have read; left out for the first')
    .action(async (file: string, { json, revision, ...options }: Options) => {
      const source = readText(file);
      const flow = options.flow ?? idIn(source);
      if (flow === undefined) {
        throw new CliError('option_invalid', `${file} does not say which flow it is. Say it with --flow.`);
      }
      const draft = await withServer(options, async ({ client, dataOf }) =>
        dataOf(
          await client.PUT('/v1/flows/{flow}/draft', {
            params: { path: { flow } },
            body: { source, revision: revision ?? null },
          }),
        ),
      );
      tell(json, draft, () => `The draft of ${flow} is saved as revision ${draft.revision}.`);
    });

/** What a document says it is, valid or not. */
function idIn(source: string): string | undefined {
  const { written } = readFlow(source);
  const isNamed = typeof written === 'object' && written !== null && 'id' in written;
  return isNamed && typeof written.id === 'string' ? written.id : undefined;
}
