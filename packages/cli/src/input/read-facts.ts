import { type CustomerFacts, customerFacts } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { readText } from './read-text.ts';

/** A customer's facts from a JSON file, the shape that a host signs into the customer token. */
export function readFacts(file: string): CustomerFacts {
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new CliError('facts_invalid', `${file} is not JSON: ${cause.message}`, { cause });
  }
  const parsed = customerFacts.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `  ${path.map(String).join('.') || '(top)'}: ${message}`,
  );
  throw new CliError('facts_invalid', `${file} does not describe a customer:\n${problems.join('\n')}`);
}
