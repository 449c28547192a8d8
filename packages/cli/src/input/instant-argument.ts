import { InvalidArgumentError } from 'commander';

/** A moment on the command line, as UTC in ISO 8601. */
export function instantArgument(text: string): string {
  const date = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(date.getTime())) return date.toISOString();
  throw new InvalidArgumentError('Use UTC in ISO 8601, such as 2026-12-01T00:00:00Z.');
}
