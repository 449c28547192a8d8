import { Argument, Command } from 'commander';
import { z } from 'zod';
import { CliError } from '../errors/cli-error.ts';
import { apiAddress } from '../input/api-address.ts';
import { counted } from '../output/counted.ts';
import { jsonText } from '../output/json-text.ts';

interface Options {
  api?: string;
  yes?: true;
  json?: true;
}

const erasure = z.looseObject({
  customer: z.string(),
  status: z.enum(['erased', 'waiting']),
  erased: z.object({ sessions: z.int(), actions: z.int(), events: z.int(), messages: z.int() }),
  waiting: z.object({ actions: z.int(), webhooks: z.int() }),
  kept: z.object({ tombstones: z.int(), until: z.string().nullable() }),
});

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
  export: async (id: string, { api }: Options) => {
    const { askServer } = await import('../server/ask-server.ts');
    const answer = z.object({ data: z.array(z.unknown()), nextCursor: z.string().nullable() });
    const data: unknown[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const from = cursor === undefined ? '' : `&cursor=${cursor}`;
      const path = `/v1/customers/${encodeURIComponent(id)}/export?limit=100${from}`;
      const page: z.infer<typeof answer> = await askServer({ api, path, answer });
      data.push(...page.data);
      cursor = page.nextCursor;
    }
    return jsonText({ customer: id, data });
  },
  erase: async (id: string, { api, yes, json }: Options) => {
    if (!yes) {
      throw new CliError(
        'option_invalid',
        `Nothing was erased. What is erased does not come back: say it with --yes.`,
      );
    }
    const { askServer } = await import('../server/ask-server.ts');
    const path = `/v1/customers/${encodeURIComponent(id)}`;
    const done = await askServer({ api, method: 'DELETE', path, answer: erasure });
    return json ? jsonText(done) : erasureWords(done);
  },
};

function erasureWords({ status, erased, waiting, kept }: z.infer<typeof erasure>): string {
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
