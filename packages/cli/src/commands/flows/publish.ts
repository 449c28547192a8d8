import type { paths } from '@partwell/api/client';
import { isError } from '@partwell/flow/schema';
import { CliError } from '../../errors/cli-error.ts';
import { problemReport } from '../../output/problem-report.ts';
import { tell } from '../../output/tell.ts';
import { apiProblems } from '../../server/api-problems.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { checkFile } from '../../validation/check-file.ts';
import { published } from './published.ts';

type Options = ServerOptions & { json?: true; revision?: string };
type Body = paths['/v1/flows/{flow}/publish']['post']['requestBody']['content']['application/json'];

export const publishCommand = () =>
  serverCommand('publish', 'put a file, or the draft, in force for new sessions')
    .argument('<flow>', 'a flow file, or the id of a flow whose draft is meant')
    .option('--revision <revision>', 'the draft that you have read; with an id')
    .action(async (flow: string, { json, revision, ...server }: Options) => {
      const [id, body] = /\.jsonc?$/.test(flow) || flow === '-' ? fromFile(flow) : fromDraft(flow, revision);
      const answer = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.POST('/v1/flows/{flow}/publish', { params: { path: { flow: id } }, body })),
      );
      tell(json, answer, () => [published(answer), ...apiProblems(answer.problems)]);
    });

/** What is not valid is said here, with the lines that are wrong. */
function fromFile(file: string): [id: string, body: Body] {
  const { flow, source, problems } = checkFile(file);
  if (!flow) throw new CliError('flow_invalid', problemReport(file, source, problems.filter(isError)));
  return [flow.id, { source }];
}

function fromDraft(id: string, revision: string | undefined): [id: string, body: Body] {
  if (revision !== undefined) return [id, { revision }];
  throw new CliError(
    'option_invalid',
    `Say with --revision which draft you have read; \`partwell flows draft ${id}\` names it.`,
  );
}
