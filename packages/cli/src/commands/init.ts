import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Flow, flow, flowJsonSchema } from '@partwell/flow/schema';
import { allOf, oneOf } from '@partwell/flow/words';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import type { Answers } from '../init/answers.ts';
import { firstFlow } from '../init/first-flow.ts';
import { type OfferId, offerIds } from '../init/first-offers.ts';
import { flowIdFor } from '../init/flow-id.ts';
import { type Needs, needsOf } from '../init/needs.ts';
import { askFor, isName, languages, ownLanguage } from '../init/questions.ts';
import { bold, dim, green } from '../output/style.ts';
import { writeText } from '../output/write-text.ts';

type Options = {
  name?: string;
  subject?: Answers['subject'];
  language?: Answers['language'];
  offers?: OfferId[];
  profile?: Flow['profiles'];
  yes?: true;
  force?: true;
};

const SCHEMA = 'schema/flow.schema.json';
const profileNames = flow.shape.profiles.unwrap().element.options;

const defaults: Answers = {
  name: 'Our product',
  subject: 'subscription',
  language: 'en',
  offers: offerIds,
  profiles: ['default'],
};

/** `partwell init [file]`: a first flow, from a few answers. */
export const initCommand = () =>
  new Command('init')
    .summary('write a good first flow, asking three questions')
    .description(
      'Asks what your product is called, what people leave and which offers suit, and writes a first flow with comments where you will want to change something. Never replaces a file without --force.',
    )
    .argument('[file]', 'where to write it; its name becomes the id of the flow', 'flows/default.json')
    .option('--name <name>', 'what the product is called', productName)
    .addOption(new Option('--subject <subject>', 'what people leave').choices(['subscription', 'membership']))
    .addOption(
      new Option('--language <tag>', 'the language where a customer’s own is not built in').choices(
        languages,
      ),
    )
    .option('--offers <list>', `which of ${offerIds.join(',')}, or none`, offerList)
    .addOption(
      new Option('--profile <profile...>', 'fairness profiles of the places you sell to').choices(
        profileNames,
      ),
    )
    .option('--yes', 'take the usual answers instead of asking')
    .option('--force', 'replace the file if it is there')
    .addHelpText(
      'after',
      `
Examples:
  $ partwell init
  $ partwell init flows/default.json --name Halyard --language en --offers pause,loyalty --profile us-ca --yes

Exit codes: 0 written, 2 not written.`,
    )
    .action(async (file: string, options: Options) => {
      if (!options.force && existsSync(file)) throw alreadyThere(file);
      const answers = await answersFrom(options);
      const needs = needsOf(answers.profiles);
      if (needs.contradiction.length > 0) throw contradiction(answers.profiles, needs.contradiction);
      const schema = path.join(path.dirname(file), SCHEMA);
      const replace = options.force ?? false;
      const text = firstFlow(answers, needs, `./${SCHEMA}`, flowIdFor(file));
      if (!writeText(file, text, { replace })) throw alreadyThere(file);
      const isNew = writeText(schema, `${JSON.stringify(flowJsonSchema(), null, 2)}\n`, { replace });
      console.log(
        goodbye(file, isNew ? `and ${schema}, for your editor` : `and kept ${schema}`, answers, needs),
      );
    });

async function answersFrom({ profile, yes, force: _, ...said }: Options): Promise<Answers> {
  const known: Partial<Answers> = { ...said, ...(profile && { profiles: [...new Set(profile)] }) };
  const isComplete = known.name && known.subject && known.offers;
  if (yes || isComplete) return { ...defaults, ...known };
  if (process.stdin.isTTY && process.stdout.isTTY) return await askInTerminal(known);
  throw new CliError(
    'option_invalid',
    'There is no terminal to ask in. Give --yes for the usual answers, or all of --name, --subject and --offers; --language is English unless said.',
  );
}

async function askInTerminal(known: Partial<Answers>): Promise<Answers> {
  try {
    return await askFor(known, { ...defaults, language: ownLanguage() });
  } catch (cause) {
    // Ctrl+C is an answer, too.
    if (!(cause instanceof Error) || cause.name !== 'ExitPromptError') throw cause;
    throw new CliError('question_unanswered', 'Nothing was written.', { cause });
  }
}

const alreadyThere = (file: string) =>
  new CliError('file_exists', `${file} exists already. Choose another name, or give --force.`);

const contradiction = (profiles: Flow['profiles'], fields: readonly string[]) =>
  new CliError(
    'option_invalid',
    `${profiles.join(' and ')} contradict each other: one has the page to cancel on ask for ${allOf(fields)}, another forbids it.\n` +
      'Write a flow for each, with `when` for the country, such as "when": {"country": "DE"}.',
  );

function goodbye(file: string, beside: string, { offers, profiles }: Answers, { noOffers }: Needs): string {
  const isBare = offers.length > 0 && noOffers;
  return [
    `${green('✓')} Wrote ${bold(file)} ${dim(beside)}`,
    ...(isBare
      ? ['', `Without offers: ${profiles.join(', ')} leaves no place for them before the final button.`]
      : []),
    '',
    'What comes next:',
    `  1. Open ${file}: the comments say what to make your own.`,
    `  2. ${bold(`partwell validate ${path.dirname(file)}`)}   checks it, as often as you like`,
    `  3. ${bold(`partwell explain --flow ${file} --customer customer.json`)}   shows what somebody would see`,
  ].join('\n');
}

function productName(text: string): string {
  const told = isName(text);
  if (told !== true) throw new InvalidArgumentError(told);
  return text.trim();
}

function offerList(text: string): OfferId[] {
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !offerIds.some((id) => id === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`"${unknown}" is none of them; choose from ${oneOf([...offerIds])}.`);
  }
  return offerIds.filter((id) => names.includes(id));
}
