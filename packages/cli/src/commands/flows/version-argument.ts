import { InvalidArgumentError } from 'commander';

/** The number of a version. */
export function versionArgument(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Use the number of a version, such as 3.');
}
