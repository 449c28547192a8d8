import checkbox from '@inquirer/checkbox';
import input from '@inquirer/input';
import select from '@inquirer/select';
import { catalog, type Locale } from '@partwell/flow/locales';
import type { Answers } from './answers.ts';
import { firstOffers, offerIds } from './first-offers.ts';

/** Where questions are asked; the terminal unless told. */
export interface Terminal {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
}

/** Asks three questions, but for what was said on the command line. Each has an answer that Enter takes. */
export async function askFor(
  known: Partial<Answers>,
  defaults: Answers,
  terminal: Terminal = {},
): Promise<Answers> {
  const name =
    known.name ??
    (await input(
      { message: 'What is your product called?', default: defaults.name, validate: isName },
      terminal,
    ));
  const subject =
    known.subject ??
    (await select(
      {
        message: 'What do people leave?',
        choices: [
          { name: 'A subscription', value: 'subscription' as const },
          { name: 'A membership', value: 'membership' as const },
        ],
        default: defaults.subject,
      },
      terminal,
    ));
  const offers =
    known.offers ??
    (await checkbox(
      {
        message: 'Which offers suit you?',
        choices: offerIds.map((value) => ({
          name: firstOffers[value].label,
          value,
          checked: defaults.offers.includes(value),
        })),
      },
      terminal,
    ));
  const { language, profiles } = { ...defaults, ...known };
  return { name: name.trim(), subject, language, offers, profiles };
}

/** Built-in languages, English first. */
export const languages = Object.keys(catalog) as readonly Locale[];

/** The language of whoever asks, where it is built in: a first flow is mostly written in one's own. */
export function ownLanguage(locale = Intl.DateTimeFormat().resolvedOptions().locale): Locale {
  const own = new Intl.Locale(locale).language;
  return languages.find((language) => language === own) ?? 'en';
}

/** Whether a text can name a product, or why not. */
export function isName(text: string): true | string {
  const { length } = text.trim();
  if (length === 0) return 'Give it a name; it can be changed later.';
  return length <= 80 || 'At most 80 characters.';
}
