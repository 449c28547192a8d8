import { type CustomerTally, diffFlows, tallyWays, waysFor } from '@partwell/flow/diff';
import type { CustomerFacts, Flow } from '@partwell/flow/schema';
import { Command, Option } from 'commander';
import { type FiledFlow, pairFlows } from '../diff/pair-flows.ts';
import { CliError } from '../errors/cli-error.ts';
import { flowFiles } from '../input/flow-files.ts';
import { instantArgument } from '../input/instant-argument.ts';
import { readCustomers } from '../input/read-customers.ts';
import { type DiffedPair, flowDiff } from '../output/flow-diff.ts';
import { type Format, formatOption } from '../output/format.ts';
import { jsonText } from '../output/json-text.ts';
import { problemReport } from '../output/problem-report.ts';
import { checkFile } from '../validation/check-file.ts';

type Options = { customers?: string; now: string; format: Format; exitCode?: true };

/** `partwell diff <before> <after>`: what changes, in words, and for how many customers. */
export const diffCommand = () =>
  new Command('diff')
    .summary('say in words what changes between two flows, and for whom')
    .description(
      'Compares what two flows, or two folders of flows, mean: comments, defaults and the order of keys make no difference. Flows of two folders are the same flow by their id.',
    )
    .argument('<before>', 'a flow file or a folder of them; - for what is piped in')
    .argument('<after>', 'the same, as it is to become')
    .option('--customers <customers>', 'one customer a line (NDJSON): for how many of them it is different')
    .addOption(
      new Option('--now <instant>', 'UTC, ISO 8601: the moment to decide for')
        .argParser(instantArgument)
        .default(new Date().toISOString(), 'now'),
    )
    .addOption(formatOption())
    .option('--exit-code', 'exit with 1 when there is a difference')
    .addHelpText(
      'after',
      `
Examples:
  $ partwell diff live/ flows/
  $ partwell diff live/default.json flows/default.json --customers customers.ndjson
  $ git show HEAD:flows/default.json | partwell diff - flows/default.json

Exit codes: 0 compared (1 with --exit-code when different), 2 a file or an option that cannot be used.`,
    )
    .action(async (before: string, after: string, options: Options) => {
      if (before === '-' && after === '-') {
        throw new CliError(
          'option_invalid',
          'Only one of the two can be piped in; name a file for the other.',
        );
      }
      const [a, b] = [readFlows(before), readFlows(after)];
      const pairs: DiffedPair[] = pairFlows(a, b).map((pair) => ({
        pair,
        changes: pair.before && pair.after ? diffFlows(pair.before.flow, pair.after.flow) : [],
      }));
      const isDifferent = pairs.some(
        ({ pair, changes }) => changes.length > 0 || !pair.before || !pair.after,
      );
      const customers =
        options.customers === undefined
          ? undefined
          : await forCustomers(options.customers, a, b, options.now);
      console.log(
        options.format === 'json' ? diffJson(pairs, isDifferent, customers) : flowDiff(pairs, customers),
      );
      if (options.exitCode && isDifferent) process.exitCode = 1;
    });

function readFlows(arg: string): FiledFlow[] {
  return flowFiles([arg]).map((file) => {
    const { source, flow, problems } = checkFile(file);
    if (!flow) throw new CliError('flow_unusable', problemReport(file, source, problems));
    return { file, flow };
  });
}

/** The server's own decision for each of them, before and after. Past acceptances are not known here. */
async function forCustomers(
  file: string,
  before: readonly FiledFlow[],
  after: readonly FiledFlow[],
  now: string,
): Promise<CustomerTally> {
  // Loaded here: a diff of words need not wait for the evaluator and the languages.
  const { resolve, selectFlow } = await import('@partwell/flow/eligibility');
  const context = { now, timeZone: 'UTC', cooldown: () => false };
  const [was, is] = [before, after].map((flows) => flows.map(({ flow }) => flow));
  const seen = (flows: readonly Flow[] = [], facts: CustomerFacts) => {
    const flow = selectFlow(flows, facts, now);
    return flow && { flow: flow.id, resolution: resolve(flow, facts, context) };
  };
  async function* found() {
    for await (const facts of readCustomers(file)) {
      yield { id: facts.customer.id, ways: waysFor(seen(was, facts), seen(is, facts)) };
    }
  }
  return tallyWays(found());
}

function diffJson(
  pairs: readonly DiffedPair[],
  different: boolean,
  customers: CustomerTally | undefined,
): string {
  const side = (one: FiledFlow | undefined) => (one ? { file: one.file, id: one.flow.id } : null);
  const flows = pairs.map(({ pair, changes }) => ({
    before: side(pair.before),
    after: side(pair.after),
    changes,
  }));
  return jsonText({ version: 1, different, flows, ...(customers && { customers }) });
}
