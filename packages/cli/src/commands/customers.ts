import type { paths } from '@partwell/api/client';
import { Argument, Command } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { apiAddress } from '../input/api-address.ts';
import { counted } from '../output/counted.ts';
import { jsonText } from '../output/json-text.ts';
import type { ServerOptions } from '../server/with-server.ts';

interface Options extends ServerOptions {
  yes?: true;
  json?: true;
}

type Erasure = paths['/v1/customers/{customer}']['delete']['responses'][200]['content']['application/json'];

/** `partwell customers`: what is kept about somebody, and its end. */
export const customersCommand = () =>
  new Command('customers')
    .summary('export or erase what is kept about a customer')
    .description(
      'What a server keeps about one customer. `export` prints all of it as JSON. `erase` erases it: sessions, answers, events, actions, webhooks and what was answered to them; what is not settled or told yet goes by itself when it is. Backups are yours to see to.',
    )
    .addArgument(new Argument('<what>', 'what to do').choices(['export', 'erase']))
    .argument('<id>', 'the customer, by your id')
    .option('--yes', 'erase: I mean it')
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
  $ partwell customers export cus_maya > maya.json
  $ partwell customers erase cus_maya --yes

Exit codes: 0 done, 2 it could not be, and the server says why.`,
    )
    .action(async (what: keyof typeof tasks, id: string, options: Options) => {
      console.log(await tasks[what](id, options));
    });

const tasks = {
  export: async (customer: string, { json: _always, ...where }: Options) => {
    const { withServer } = await import('../server/with-server.ts');
    const data: unknown[] = [];
    await withServer(where, async ({ client, pages }) => {
      const sessions = pages((page) =>
        client.GET('/v1/customers/{customer}/export', {
          params: { path: { customer }, query: { ...page, limit: 100 } },
        }),
      );
      for await (const session of sessions) data.push(session);
    });
    return jsonText({ customer, data });
  },
  erase: async (customer: string, { yes, json, ...where }: Options) => {
    if (!yes) {
      throw new CliError(
        'option_invalid',
        `Nothing was erased. What is erased does not come back: say it with --yes.`,
      );
    }
    const { withServer } = await import('../server/with-server.ts');
    const done = await withServer(where, async ({ client, dataOf }) =>
      dataOf(await client.DELETE('/v1/customers/{customer}', { params: { path: { customer } } })),
    );
    return json ? jsonText(done) : erasureWords(done);
  },
};

function erasureWords({ status, erased, waiting, kept }: Erasure): string {
  const { sessions, actions, events, messages } = erased;
  const counts = [
    counted(sessions, 'session'),
    counted(actions, 'action'),
    counted(events, 'event'),
    counted(messages, 'webhook'),
  ];
  const lines = [`Erased: ${counts.join(', ')}.`];
  if (status === 'waiting') {
    const first = [counted(waiting.actions, 'action'), counted(waiting.webhooks, 'webhook')].join(' and ');
    lines.push(
      `Waiting: ${first} must end first; the rest then goes by itself. A stuck action waits for you: partwell actions list.`,
    );
  }
  if (kept.until !== null) {
    lines.push(
      `Kept until ${kept.until}, under a pseudonym: what kind of offer was taken, when, and what it gave away.`,
    );
  }
  return lines.join('\n');
}
