import { InvalidArgumentError } from 'commander';

const MOST_JOBS = 64;

/** How many threads. */
export function jobsArgument(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`Use a whole number from 1 to ${MOST_JOBS}.`);
}
