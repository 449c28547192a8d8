import { Argument, Command, Option } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { apiAddress } from '../input/api-address.ts';
import { jsonText } from '../output/json-text.ts';
import type { Action } from '../server/action.ts';
import type { Server, ServerOptions } from '../server/with-server.ts';

interface Options extends ServerOptions {
  status?: Action['status'];
  type?: Action['type'];
  customer?: string;
  subscription?: string;
  outcome?: 'applied' | 'refused';
  note?: string;
  json?: true;
}

/** As many as a page of the server has. */
const MOST = 100;

/** `partwell actions`: what could not be settled, and what to do about it. */
export const actionsCommand = () =>
  new Command('actions')
    .summary('list what could not be settled, try it again, or say how it ended')
    .description(
      'What subscribers asked for and what came of it, the gravest first: a stuck cancellation is somebody who believes that they have left. `retry` reads your billing side first and tries it where it was not done; `resolve` takes your word, after you have looked, and ends it as if it had been read: receipt, session and webhooks.',
    )
    .addArgument(new Argument('<what>', 'what to do').choices(['list', 'show', 'retry', 'resolve']))
    .argument('[id]', 'which action, act_…; for all but list')
    .addOption(
      new Option('--status <status>', 'list: only these').choices(['pending', 'stuck', 'applied', 'refused']),
    )
    .addOption(new Option('--type <type>', 'list: only these').choices(['accept', 'cancel']))
    .option('--customer <id>', 'list: only of this customer')
    .option('--subscription <id>', 'list: only of this subscription')
    .addOption(
      new Option('--outcome <outcome>', 'resolve: it was carried out, or nothing was changed').choices([
        'applied',
        'refused',
      ]),
    )
    .option('--note <text>', 'resolve: how you know')
    .option(
      '--api <address>',
      'where the server is; else what PARTWELL_HOST and PARTWELL_PORT say',
      apiAddress,
    )
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `
PARTWELL_SECRET_KEY is read from the environment only, as the server has it, so that it stays in no history of a shell.

Examples:
  $ partwell actions list --status stuck
  $ partwell actions show act_01k3q8m2c5f8rv0yjx3d2b6w9t
  $ partwell actions retry act_01k3q8m2c5f8rv0yjx3d2b6w9t --api https://cancel.example.com
  $ partwell actions resolve act_01k3q8m2c5f8rv0yjx3d2b6w9t --outcome applied --note "Canceled by hand, ticket 4711"

Exit codes: 0 done, 2 it could not be, and the server says why.`,
    )
    .action(async (what: keyof typeof tasks, id: string | undefined, options: Options) => {
      console.log(await tasks[what](id, options));
    });

const tasks = {
  list: async (id: string | undefined, { json, status, type, customer, subscription, ...where }: Options) => {
    if (id !== undefined) throw new CliError('option_invalid', 'list takes no id: use show.');
    const { withServer } = await import('../server/with-server.ts');
    const asked = { ...(status && { status }), ...(type && { type }), ...(customer && { customer }) };
    const query = { ...asked, ...(subscription && { subscription }), limit: MOST };
    const page = await withServer(where, async ({ client, dataOf }) =>
      dataOf(await client.GET('/v1/actions', { params: { query } })),
    );
    if (json) return jsonText(page);
    const { actionLines } = await import('../output/actions.ts');
    return actionLines(page.data, page.nextCursor !== null);
  },
  show: (id: string | undefined, options: Options) =>
    about(id, options, async ({ client, dataOf }, params) =>
      dataOf(await client.GET('/v1/actions/{id}', { params })),
    ),
  retry: (id: string | undefined, options: Options) =>
    about(id, options, async ({ client, dataOf }, params) =>
      dataOf(await client.POST('/v1/actions/{id}/retry', { params })),
    ),
  resolve: async (id: string | undefined, options: Options) => {
    const { outcome, note } = options;
    if (outcome === undefined || !note?.trim()) {
      throw new CliError(
        'option_invalid',
        'resolve needs --outcome applied or refused, and a --note that says how you know.',
      );
    }
    return about(id, options, async ({ client, dataOf }, params) =>
      dataOf(await client.POST('/v1/actions/{id}/resolve', { params, body: { outcome, note } })),
    );
  },
};

/** What is to be done with one action, and how it is afterwards. */
type Ask = (server: Server, params: { path: { id: string } }) => Promise<Action>;

async function about(id: string | undefined, { json, ...where }: Options, ask: Ask): Promise<string> {
  if (id === undefined)
    throw new CliError('option_invalid', 'Name the action by its id, act_…: partwell actions list.');
  const { withServer } = await import('../server/with-server.ts');
  const found = await withServer(where, (server) => ask(server, { path: { id } }));
  if (json) return jsonText(found);
  return (await import('../output/actions.ts')).actionReport(found);
}
