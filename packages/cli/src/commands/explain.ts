import { Command } from 'commander';
import { decisionContext } from '../input/decision-context.ts';
import { factsAbout } from '../input/facts-about.ts';
import { loadFlows } from '../input/load-flows.ts';
import { type OneCustomer, withOneCustomer } from '../input/one-customer.ts';
import { readFacts } from '../input/read-facts.ts';
import { type Format, formatOption } from '../output/format.ts';

interface Options extends OneCustomer {
  readonly reason?: string;
  readonly format: Format;
}

/** `partwell explain`: the server's own decision for one customer, and why. Nothing is carried out. */
export const explainCommand = () =>
  withOneCustomer(new Command('explain'))
    .summary('show what one customer would see, and why not the rest')
    .description(
      'Decides as the server does for one customer: which flow, which reasons, which offers with which terms, ' +
        'and why the others are not given. What was accepted or granted before is only known where it is said.',
    )
    .option('--reason <id>', 'only what has to do with this reason')
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
