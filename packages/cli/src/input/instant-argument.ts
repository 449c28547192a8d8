import { InvalidArgumentError } from 'commander';

const SHAPE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A moment on the command line, as UTC in ISO 8601. One that names no zone is UTC, wherever this machine stands. */
export function instantArgument(text: string): string {
  const [, day, time, , , zone] = SHAPE.exec(text) ?? [];
  const date = new Date(time !== undefined && zone === undefined ? `${text}Z` : text);
  // Read as JavaScript does, 30 February would be 2 March.
  if (day !== undefined && isDay(day) && !Number.isNaN(date.getTime())) return date.toISOString();
  throw new InvalidArgumentError('Use UTC in ISO 8601, such as 2026-12-01T00:00:00Z.');
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
