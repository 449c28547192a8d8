import { InvalidArgumentError } from 'commander';

/** A time zone on the command line. */
export function timeZoneArgument(text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new InvalidArgumentError('Use an IANA name, such as Europe/Stockholm.');
  }
}

export const localTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
