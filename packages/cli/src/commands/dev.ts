import { Command, InvalidArgumentError } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { readFacts } from '../input/read-facts.ts';
import { bold, dim } from '../output/style.ts';

type Options = { customer: string[]; port: number; executor?: string; webhook?: string };

/** `partwell dev [flow…]`: API, page and host for one developer, with the flow in force as soon as it is saved. */
export const devCommand = () =>
  new Command('dev')
    .summary('try a flow for real, with everything around it, while you write it')
    .description(
      'Serves the API in test mode with keys made for the occasion, and a page with a cancel control for several customers. A flow that is saved is in force at once, and the page shows it; one with a problem is named here and in the page, and the last good one stays. Offers are carried out and webhooks received by a pretended host, or by your own. Everything is forgotten at the end.',
    )
    .argument('[flow...]', 'files, or folders of .json and .jsonc files', ['flows'])
    .option('--customer <facts...>', 'customers of your own instead of the examples, one JSON file each', [])
    .option('--port <port>', 'where it listens, on this machine only', portArgument, 4680)
    .option('--executor <address>', 'your own server carries out, as in PARTWELL_EXECUTOR_URL', address)
    .option('--webhook <address>', 'your own server is told, as in PARTWELL_WEBHOOK_URL', address)
    .addHelpText(
      'after',
      `
Examples:
  $ partwell dev
  $ partwell dev flows/default.draft.json --customer elin.json ruth.json
  $ partwell dev --executor http://localhost:3000/partwell/executor --webhook http://localhost:3000/partwell/webhooks

Exit codes: 0 ended, 2 a file, a port or an option that cannot be used.`,
    )
    .action(async (flows: string[], { customer, ...options }: Options) => {
      if (flows.includes('-'))
        throw new CliError('option_invalid', 'Name a file: what is piped in cannot be saved.');
      // Heard from the first moment on: what is made below is cleared away by whoever hears it.
      const toldToEnd = new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
      });
      const { exampleCustomers } = await import('../dev/example-customers.ts');
      const customers = customer.length > 0 ? customer.map(readFacts) : exampleCustomers(new Date());
      const { startDev } = await import('../dev/start-dev.ts');
      const dev = await startDev({ ...options, flows, customers, say: (text) => console.log(text) });
      console.log(greeting(dev));
      await toldToEnd;
      await dev.stop();
    });

function greeting({ url, keys, flows }: { url: string; keys: object; flows: readonly string[] }): string {
  const width = Math.max(...Object.keys(keys).map((name) => name.length));
  return [
    '',
    `  ${bold(url)}  ${flows.length > 0 ? flows.join(' · ') : 'waits for a flow that can be used'}`,
    '',
    dim('  For a page and a server of your own, as long as this runs:'),
    ...Object.entries(keys).map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    '',
    dim('  Save a flow to see it. Ctrl+C ends, and forgets everything.'),
    '',
  ].join('\n');
}

function portArgument(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Use a port, such as 4680; 0 takes a free one.');
}

function address(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Use an address, such as http://localhost:3000/partwell/executor.');
}
