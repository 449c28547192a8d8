import { Argument, Command, Option } from 'commander';
import { z } from 'zod';
import { CliError } from '../errors/cli-error.ts';
import { apiAddress } from '../input/api-address.ts';
import { jsonText } from '../output/json-text.ts';
import { type Action, action } from '../server/action.ts';

interface Options {
  api?: string;
  status?: string;
  type?: string;
  customer?: string;
  subscription?: string;
  outcome?: string;
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
  list: async (id: string | undefined, { api, json, status, type, customer, subscription }: Options) => {
    if (id !== undefined) throw new CliError('option_invalid', 'list takes no id: use show.');
    const { askServer } = await import('../server/ask-server.ts');
    const asked = Object.entries({ status, type, customer, subscription }).filter(([, value]) => value);
    const query = new URLSearchParams({ ...Object.fromEntries(asked), limit: String(MOST) });
    const answer = z.object({ data: z.array(action), nextCursor: z.string().nullable() });
    const page = await askServer({ api, path: `/v1/actions?${query}`, answer });
    if (json) return jsonText(page);
    const { actionLines } = await import('../output/actions.ts');
    return actionLines(page.data, page.nextCursor !== null);
  },
  show: async (id: string | undefined, options: Options) =>
    report(await about(id, options, 'GET', ''), options),
  retry: async (id: string | undefined, options: Options) =>
    report(await about(id, options, 'POST', '/retry'), options),
  resolve: async (id: string | undefined, options: Options) => {
    const { outcome, note } = options;
    if (outcome === undefined || !note?.trim()) {
      throw new CliError(
        'option_invalid',
        'resolve needs --outcome applied or refused, and a --note that says how you know.',
      );
    }
    return report(await about(id, options, 'POST', '/resolve', { outcome, note }), options);
  },
};

async function about(
  id: string | undefined,
  { api }: Options,
  method: 'GET' | 'POST',
  what: string,
  body?: object,
): Promise<Action> {
  if (id === undefined)
    throw new CliError('option_invalid', 'Name the action by its id, act_…: partwell actions list.');
  const { askServer } = await import('../server/ask-server.ts');
  const path = `/v1/actions/${encodeURIComponent(id)}${what}`;
  return askServer({ api, method, path, answer: action, ...(body && { body }) });
}

async function report(found: Action, { json }: Options): Promise<string> {
  if (json) return jsonText(found);
  return (await import('../output/actions.ts')).actionReport(found);
}
