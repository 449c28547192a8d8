import { resolve } from '@partwell/flow/eligibility';
import { type AcceptRequest, customerFacts, parseFlow } from '@partwell/flow/schema';
import { factsOf } from '../test-customer.ts';
import { testFlow } from '../test-flow.ts';

/** What an accept names, with what its offer asks for. */
export type Wish = Pick<AcceptRequest, 'offer' | 'choice' | 'details'>;

/** What is typed into the fields of offers. */
const typed: Readonly<Record<string, string>> = { phone: '+4520123456', email: 'maya@example.com' };

/** Everything that a customer of the tests may accept of their flow, as the flow itself says it. */
export const wishes: readonly Wish[] = (() => {
  const parsed = parseFlow(JSON.stringify(testFlow));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const context = { now: new Date().toISOString(), timeZone: 'America/New_York', cooldown: () => false };
  const { view } = resolve(parsed.flow, customerFacts.parse(factsOf('wishing')), context);
  return Object.entries(view.offers).flatMap(([offer, { choices, fields }]) => {
    const details = fields && Object.fromEntries(fields.map(({ id }) => [id, typed[id]]));
    return choices.map(({ id }) => ({ offer, choice: id, ...(details && { details }) }));
  });
})();
