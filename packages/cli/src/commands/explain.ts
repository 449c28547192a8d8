import { Command } from 'commander';
import { type Acceptance, acceptedArgument } from '../input/accepted-argument.ts';
import { decisionContext } from '../input/decision-context.ts';
import { factsAbout } from '../input/facts-about.ts';
import { type Granted, grantedArgument } from '../input/granted-argument.ts';
import { instantArgument } from '../input/instant-argument.ts';
import { loadFlows } from '../input/load-flows.ts';
import { localeArgument } from '../input/locale-argument.ts';
import { readFacts } from '../input/read-facts.ts';
import { localTimeZone, timeZoneArgument } from '../input/time-zone-argument.ts';
import { type Format, formatOption } from '../output/format.ts';

interface Options {
  readonly flow: string[];
  readonly customer: string;
  readonly subscription?: string;
  readonly reason?: string;
  readonly accepted: readonly Acceptance[];
  readonly granted: Granted;
  readonly locale?: string;
  readonly now: string;
  readonly timeZone: string;
  readonly format: Format;
}

/** `partwell explain`: the server's own decision for one customer, and why. Nothing is carried out. */
export const explainCommand = () =>
  new Command('explain')
    .summary('show what one customer would see, and why not the rest')
    .description(
      'Decides as the server does for one customer: which flow, which reasons, which offers with which terms, ' +
        'and why the others are not given. What was accepted or granted before is only known where it is said.',
    )
    .requiredOption('--flow <flow...>', 'flow files or folders, tried in this order')
    .requiredOption(
      '--customer <facts>',
      'JSON file: customer, subscription, plans (as in the customer token)',
    )
    .option('--subscription <id>', 'another of their subscriptions, as if they were leaving that one')
    .option('--reason <id>', 'only what has to do with this reason')
    .option(
      '--accepted <offer=day>',
      'an offer they took before, for cooldowns; repeat it',
      acceptedArgument,
      [],
    )
    .option(
      '--granted <EUR=amount>',
      'what gifts cost this month, for the budget; minor units',
      grantedArgument,
      {},
    )
    .option('--locale <tag>', 'BCP 47: their words in another language', localeArgument)
    .option(
      '--now <instant>',
      'UTC, ISO 8601: the moment to decide for',
      instantArgument,
      new Date().toISOString(),
    )
    .option('--time-zone <zone>', 'IANA name, where the customer has none', timeZoneArgument, localTimeZone())
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Examples:
  $ partwell explain --flow flows/ --customer elin.json --now 2026-12-01T00:00:00Z
  $ partwell explain --flow flows/ --customer elin.json --reason too-expensive --accepted pause=2026-10-01

Exit codes: 0 explained, 1 a flow is not valid, 2 a file or an option that cannot be used.`,
    )
    .action(async (options: Options) => {
      // Loaded here: the other commands need not wait for the evaluator, calendars and languages.
      const { explain, explanationJson, narrow } = await import('../explanation/index.ts');
      const { explanation, noFlow } = await import('../output/explanation.ts');
      const { now, timeZone, reason } = options;
      const flows = loadFlows(options.flow);
      const facts = await factsAbout(readFacts(options.customer), options);
      const whole = explain(flows, facts, decisionContext(options, flows), now);
      const explained =
        whole.found && reason !== undefined
          ? { ...whole, explanation: narrow(whole.explanation, reason) }
          : whole;
      const moment = { facts, now, timeZone };
      if (options.format === 'json') console.log(explanationJson(explained, moment));
      else if (explained.found) console.log(explanation(explained.explanation, moment));
      else console.log(noFlow(explained.routes));
    });
