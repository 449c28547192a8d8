import type { CustomerFacts } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { lineBlocks } from '../simulation/line-blocks.ts';
import { readLine, whyBad } from '../simulation/read-line.ts';
import { customerStream } from './customer-stream.ts';

/**
 * Customers from a file with one JSON object a line (NDJSON), each as a host signs it into a customer token.
 * Of the file never more is held than a piece. Ends at the first line that is no customer.
 */
export async function* readCustomers(file: string): AsyncGenerator<CustomerFacts> {
  const utf8 = new TextDecoder();
  const { chunks } = customerStream(file, new AbortController().signal);
  for await (const { bytes, line, lines } of lineBlocks(chunks)) {
    for (const [index, text] of utf8.decode(bytes).split('\n', lines).entries()) {
      const read = readLine(text);
      if (read.kind === 'customer') yield read.facts;
      else if (read.kind === 'bad') throw noCustomer(`${file}:${line + index}`, whyBad(text));
    }
  }
}

const noCustomer = (place: string, problems: readonly string[]) =>
  new CliError(
    'facts_invalid',
    `${place} does not describe a customer:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
