import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import { attributesOf } from './attributes.ts';
import { createConditions } from './conditions.ts';

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
    flows.find(
      ({ when, segments }) => when !== undefined && createConditions(segments, attributes).holds(when).holds,
    ) ?? flows.find(({ when }) => when === undefined)
  );
}
