import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import { attributesOf } from './attributes.ts';
import { holds } from './holds.ts';

/**
 * The flow for a customer: the first whose `when` holds, else the first that is for everyone.
 * @param flows in the order they are to be tried
 * @param now UTC, ISO 8601
 */
export function selectFlow<F extends Pick<Flow, 'when' | 'segments'>>(
  flows: readonly F[],
  facts: CustomerFacts,
  now: string,
): F | undefined {
  const attributes = attributesOf(facts, now);
  return (
    flows.find((flow) => flow.when !== undefined && holds(flow.when, flow, attributes).holds) ??
    flows.find((flow) => flow.when === undefined)
  );
}
