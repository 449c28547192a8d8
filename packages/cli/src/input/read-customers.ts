import { type CustomerFacts, customerFacts } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { readText } from './read-text.ts';

/** Customers from a file with one JSON object a line (NDJSON), each as a host signs it into a customer token. */
export function* readCustomers(file: string): Generator<CustomerFacts> {
  for (const [index, line] of readText(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = customerFacts.safeParse(parseLine(line, `${file}:${index + 1}`));
    if (parsed.success) {
      yield parsed.data;
      continue;
    }
    const problems = parsed.error.issues.map(
      ({ path, message }) => `  ${path.map(String).join('.') || '(top)'}: ${message}`,
    );
    throw new CliError(
      'facts_invalid',
      `${file}:${index + 1} does not describe a customer:\n${problems.join('\n')}`,
    );
  }
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new CliError(
      'facts_invalid',
      `${place} is not JSON. Write one customer a line, as {"customer": …, "subscription": …}.`,
      { cause },
    );
  }
}
