import type { Command } from '../../schema/command.ts';
import type { Plan, Subscription } from '../../schema/customer.ts';
import { type Decided, type DecidedChoice, type OfferSubject, unavailable } from '../offer-kind.ts';
import { isCheaper } from './is-cheaper.ts';
import type { DowngradeOffer } from './schema.ts';

type ChangePlan = Extract<Command, { kind: 'change_plan' }>;

/** The plans of the offer that this customer may move to and that cost less. */
export function toPlans(
  entries: NonNullable<DowngradeOffer['plans']>,
  { subscription, plans }: OfferSubject,
  allowLongerTerm: boolean,
): Decided<ChangePlan> {
  const choices: DecidedChoice<ChangePlan>[] = [];
  for (const entry of entries) {
    const id = typeof entry === 'string' ? entry : entry.id;
    if (choices.some(({ command }) => command.plan === id)) continue;
    const plan = id === subscription.plan ? undefined : fitting(id, subscription, plans, allowLongerTerm);
    if (plan) choices.push({ id: `plan-${id}`, command: changeTo(plan, subscription) });
  }
  return choices.length > 0
    ? { available: true, choices }
    : unavailable('none of its plans is offered to this customer and cheaper than theirs');
}

/** The plan at the interval of today, else at the first one that costs less. */
function fitting(
  id: string,
  subscription: Subscription,
  plans: readonly Plan[],
  allowLongerTerm: boolean,
): Plan | undefined {
  let found: Plan | undefined;
  for (const plan of plans) {
    if (plan.id !== id || !isCheaper(plan, subscription, allowLongerTerm)) continue;
    if (plan.interval === subscription.interval) return plan;
    found ??= plan;
  }
  return found;
}

/** The same plan, charged by another interval. */
export function toInterval(
  interval: Plan['interval'],
  { subscription, plans }: OfferSubject,
  allowLongerTerm: boolean,
): Decided<ChangePlan> {
  if (subscription.interval === interval) return unavailable(`it is charged by the ${interval} already`);
  const plan = plans.find((each) => each.id === subscription.plan && each.interval === interval);
  if (!plan) return unavailable(`the customer’s plan has no price by the ${interval} for them`);
  return isCheaper(plan, subscription, allowLongerTerm)
    ? { available: true, choices: [{ id: `every-${interval}`, command: changeTo(plan, subscription) }] }
    : unavailable(
        `by the ${interval} it costs no less${interval === 'year' && !allowLongerTerm ? ', or binds for longer' : ''}`,
      );
}

const changeTo = (plan: Plan, { currentPeriodEnd }: Subscription): ChangePlan => ({
  kind: 'change_plan',
  plan: plan.id,
  price: plan.price,
  interval: plan.interval,
  at: currentPeriodEnd,
});
