import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { customerStream } from '../input/customer-stream.ts';
import { instantArgument } from '../input/instant-argument.ts';
import { jobsArgument } from '../input/jobs-argument.ts';
import { loadFlows } from '../input/load-flows.ts';
import { localTimeZone, timeZoneArgument } from '../input/time-zone-argument.ts';
import { counted } from '../output/counted.ts';
import { type Format, formatOption } from '../output/format.ts';

interface Options {
  readonly flow: string[];
  readonly customers: string;
  readonly now: string;
  readonly timeZone: string;
  readonly strict?: true;
  readonly jobs?: number;
  readonly format: Format;
}

/** Starting threads takes longer than deciding for what a smaller file holds. */
const WORTH_THREADS_BYTES = 16 * 1024 * 1024;
/** More wait for the one that reads. */
const MOST_THREADS = 8;
/** What a shell gives a program that was interrupted: 128 and the number of the signal. */
const INTERRUPTED = 130;

/** `partwell simulate`: what a whole list of customers would see, counted. Nothing is carried out. */
export const simulateCommand = () =>
  new Command('simulate')
    .summary('count what a whole list of customers would see, and what it could cost')
    .description(
      'Decides as the server does for every customer of a list, and counts: who gets which flow and which ' +
        'offers, what gifts cost at most, and what nobody ever sees, with the commonest causes. Reads a list of ' +
        'any length in the same memory. Past acceptances and spent budgets are not known here.',
    )
    .requiredOption('--flow <flow...>', 'flow files or folders, tried in this order')
    .requiredOption('--customers <customers>', 'one customer a line (NDJSON); - for what is piped in')
    .option(
      '--now <instant>',
      'UTC, ISO 8601: the moment to decide for',
      instantArgument,
      new Date().toISOString(),
    )
    .option('--time-zone <zone>', 'IANA name, where a customer has none', timeZoneArgument, localTimeZone())
    .option('--strict', 'stop at the first line that is no customer')
    .option('--jobs <count>', 'threads that decide; long lists get one a core', jobsArgument)
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  $ partwell simulate --flow flows/ --customers customers.ndjson --now 2026-12-01T00:00:00Z
  $ gunzip -c customers.ndjson.gz | partwell simulate --flow flows/ --customers - --format json

Ctrl-C stops and shows what is known so far.

Exit codes: 0 counted, 1 a flow is not valid, 2 a file or an option that cannot be used, no line that is a
customer, or with --strict one that is none, 130 interrupted.`,
    )
    .action(async (options: Options) => {
      const { now, timeZone, strict = false } = options;
      const flows = loadFlows(options.flow);
      // Loaded here: the other commands need not wait for the evaluator, calendars and languages.
      const { createProgress, simulate, simulationJson } = await import('../simulation/index.ts');
      const { simulationReport } = await import('../output/simulation.ts');

      const interrupted = new AbortController();
      const interrupt = () => interrupted.abort();
      process.once('SIGINT', interrupt);
      const stream = customerStream(options.customers, interrupted.signal);
      const isLong = (stream.bytes ?? Number.POSITIVE_INFINITY) >= WORTH_THREADS_BYTES;
      const progress = createProgress(process.stderr);
      const simulated = await simulate(stream.chunks, {
        flows: flows.map(({ flow }) => flow),
        now,
        timeZone,
        strict,
        jobs: options.jobs ?? (isLong ? Math.min(MOST_THREADS, availableParallelism()) : 1),
        signal: interrupted.signal,
        onProgress: (lines) =>
          progress.show(lines, stream.bytes === undefined ? undefined : stream.bytesRead() / stream.bytes),
      }).finally(() => {
        progress.clear();
        process.off('SIGINT', interrupt);
      });

      if (strict && simulated.bad > 0) throw badLine(options.customers, simulated.badLines[0]);
      console.log(
        options.format === 'json'
          ? simulationJson(simulated, flows, { now, timeZone })
          : simulationReport(simulated, flows, now),
      );
      if (interrupted.signal.aborted) process.exitCode = INTERRUPTED;
      else if (simulated.bad > 0 && simulated.tally.customers === 0) {
        console.error(`None of ${counted(simulated.bad, 'line')} describes a customer.`);
        process.exitCode = 2;
      }
    });

const badLine = (file: string, bad: { line: number; problems: readonly string[] } | undefined): CliError =>
  new CliError(
    'facts_invalid',
    `${file}:${bad?.line ?? 1} does not describe a customer:\n${(bad?.problems ?? []).map((each) => `  ${each}`).join('\n')}`,
  );
