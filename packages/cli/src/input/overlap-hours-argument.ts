import { InvalidArgumentError } from 'commander';

/** How long what is rotated is good beside what comes after it: whole hours, a week at most. */
export function overlapHoursArgument(text: string): number {
  const hours = Number(text);
  if (/^\d+$/.test(text) && hours <= 168) return hours;
  throw new InvalidArgumentError('Use whole hours from 0 to 168, which is a week.');
}
