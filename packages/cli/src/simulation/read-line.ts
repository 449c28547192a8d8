import { type CustomerFacts, customerFacts, readCustomer } from '@partwell/flow/schema';
import { pathText } from '../output/path-text.ts';

/** One line: a customer, nothing, or something else. */
export type ReadLine =
  | { readonly kind: 'customer'; readonly facts: CustomerFacts }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad' };

/** The schema alone decides, and is quick enough at it: some microseconds a customer. */
export function readLine(line: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return line.trim() === '' ? { kind: 'blank' } : { kind: 'bad' };
  }
  const parsed = customerFacts.safeParse(value);
  return parsed.success ? { kind: 'customer', facts: parsed.data } : { kind: 'bad' };
}

/** What is wrong with a line that is no customer; asked for the first few only. */
export function whyBad(line: string): string[] {
  if (line.trimStart().startsWith('[')) {
    return ['This begins a list. Write one customer a line: jq -c ".[]" customers.json > customers.ndjson'];
  }
  const reading = readCustomer(line);
  if (!reading.ok) return reading.problems.map(({ path, message }) => `${pathText(path)}: ${message}`);
  return ['This is not strict JSON: leave out comments and trailing commas.'];
}
