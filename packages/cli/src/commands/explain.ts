import { type Flow, parseFlow } from '@partwell/flow/schema';
import { Command, InvalidArgumentError } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { flowFiles } from '../input/flow-files.ts';
import { readFacts } from '../input/read-facts.ts';
import { readText } from '../input/read-text.ts';
import { explanation } from '../output/explanation.ts';
import { type Format, formatOption } from '../output/format.ts';
import { problemReport } from '../output/problem-report.ts';

type Options = { flow: string[]; customer: string; now: string; timeZone: string; format: Format };

/** `partwell explain`: the server's own decision for one customer, and why. Nothing is carried out. */
export const explainCommand = () =>
  new Command('explain')
    .summary('show what one customer would see, and why not the rest')
    .description(
      'Decides as the server does for one customer: which flow, which reasons, which offers with which terms,\n' +
        'and why the others are not given. Past acceptances (cooldowns) are not known here.',
    )
    .requiredOption('--flow <flow...>', 'flow files or folders, tried in this order')
    .requiredOption(
      '--customer <facts>',
      'JSON file: customer, subscription, plans (as in the customer token)',
    )
    .option('--now <instant>', 'UTC, ISO 8601: the moment to decide for', instant, new Date().toISOString())
    .option('--time-zone <zone>', 'IANA name, where the customer has none', timeZone, localZone())
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ partwell explain --flow flows/ --customer elin.json --now 2026-12-01T00:00:00Z',
    )
    .action(async ({ flow: args, customer, now, timeZone, format }: Options) => {
      // Loaded here: the other commands need not wait for the evaluator, calendars and languages.
      const { resolve, selectFlow } = await import('@partwell/flow/eligibility');
      const flows = flowFiles(args).map((file) => ({ file, flow: readFlow(file) }));
      const facts = readFacts(customer);
      const selected = selectFlow(
        flows.map(({ flow }) => flow),
        facts,
        now,
      );
      const chosen = flows.find(({ flow }) => flow === selected);
      if (!chosen) {
        if (format === 'json') console.log(JSON.stringify({ flow: null }));
        else console.log('No flow is for this customer: the page’s own cancel is used.');
        return;
      }
      const resolution = resolve(chosen.flow, facts, { now, timeZone, cooldown: () => false });
      console.log(
        format === 'json'
          ? JSON.stringify({ flow: chosen.flow.id, file: chosen.file, now, timeZone, ...resolution }, null, 2)
          : explanation({ ...chosen, facts, now, timeZone, resolution }),
      );
    });

function readFlow(file: string): Flow {
  const source = readText(file);
  const parsed = parseFlow(source);
  if (parsed.ok) return parsed.flow;
  throw new CliError('flow_invalid', problemReport(file, source, parsed.problems));
}

function instant(text: string): string {
  const date = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(date.getTime())) return date.toISOString();
  throw new InvalidArgumentError('Use UTC in ISO 8601, such as 2026-12-01T00:00:00Z.');
}

function timeZone(text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new InvalidArgumentError('Use an IANA name, such as Europe/Stockholm.');
  }
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
