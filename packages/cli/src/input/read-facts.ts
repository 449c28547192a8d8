import { type CustomerFacts, readCustomer } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { problemReport } from '../output/problem-report.ts';
import { readText } from './read-text.ts';

/** A customer's facts from a JSON file, the shape that a host signs into the customer token. */
export function readFacts(file: string): CustomerFacts {
  const source = readText(file);
  const reading = readCustomer(source);
  if (reading.ok) return reading.facts;
  throw new CliError(
    'facts_invalid',
    `${file} does not describe a customer.\n\n${problemReport(file, source, reading.problems)}`,
  );
}
