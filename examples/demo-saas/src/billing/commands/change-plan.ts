import { type Carry, refuse } from '../change.ts';

/** Takes effect when the paid period ends. Halyard's own price list decides, not the command. */
export const changePlan: Carry<'change_plan'> = (command, { record, subscriber }) => {
  if (record.cancelAt) return refuse('subscription_canceled', 'It is set to end; its plan cannot change.');
  if (command.plan === record.plan && command.interval === record.interval) {
    return refuse('same_plan', `It is on the plan "${record.plan}" already.`);
  }
  const plan = subscriber.plans.find(
    ({ id, interval }) => id === command.plan && interval === command.interval,
  );
  if (!plan)
    return refuse('plan_unknown', `There is no plan "${command.plan}" by the ${command.interval} for them.`);
  const { price } = plan;
  if (price.amount !== command.price.amount || price.currency !== command.price.currency) {
    return refuse('price_mismatch', `"${plan.id}" costs ${price.amount} ${price.currency} in minor units.`);
  }
  const { name, interval } = plan;
  return { changes: { scheduledPlan: { plan: plan.id, name, price, interval, at: command.at } } };
};
