import { type CustomerFacts, customerFacts } from './customer.ts';
import { beyondLimits } from './document/limits.ts';
import { isObject } from './document/loose.ts';
import { placer } from './document/placer.ts';
import { readDocument } from './document/read-document.ts';
import { found } from './found.ts';
import type { Finding, FlowProblem } from './problem.ts';
import { inOrder } from './problems-in-order.ts';
import { checkShape } from './shape/check-shape.ts';

export type CustomerReading =
  | { readonly ok: true; readonly facts: CustomerFacts }
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/**
 * Reads what a host says of one customer, and says everything that is wrong with it at once. For files that
 * people write; whoever reads many that are mostly right asks `customerFacts` first.
 */
export function readCustomer(text: string): CustomerReading {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return refused([top('json_syntax', `There is nothing in it. ${SHAPE}`)]);
  const limit = beyondLimits(source);
  if (limit) return refused([top(limit.code, `This is far more than one customer. ${SHAPE}`)]);

  const read = readDocument(source);
  const toPlace = placer(source, read);
  if (read.findings.length > 0) return refused(read.findings.map(toPlace.atOffset));
  if (!isObject(read.value)) {
    return refused([toPlace.atPath(read.value)(top('wrong_type', `This is ${found(read.value)}. ${SHAPE}`))]);
  }
  const { findings } = checkShape(customerFacts, read.value);
  if (findings.length > 0) return refused(findings.map(toPlace.atPath(read.value)));
  return { ok: true, facts: customerFacts.parse(read.value) };
}

const SHAPE = 'A customer is an object, such as {"customer": {"id": …}, "subscription": {"id": …}}.';

const top = (code: string, message: string): Finding => ({ code, path: [], message });

const refused = (problems: readonly FlowProblem[]): CustomerReading => ({
  ok: false,
  problems: inOrder(problems),
});
