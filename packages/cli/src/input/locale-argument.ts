import { InvalidArgumentError } from 'commander';

/** A language tag on the command line. */
export function localeArgument(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    throw new InvalidArgumentError('Use a BCP 47 tag, such as sv or de-AT.');
  }
}
