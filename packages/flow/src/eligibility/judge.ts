import { changesNothing, termsOf } from '../commands/index.ts';
import { yearAhead } from '../commands/year-ahead.ts';
import type { OfferSubject } from '../offers/offer-kind.ts';
import { amountIn } from '../schema/amounts.ts';
import type { Limits } from '../schema/limits.ts';
import type { Conditions } from './conditions.ts';
import type { PlannedOffer } from './flow-plan.ts';
import type { GivenChoice, ResolveContext } from './resolution.ts';
import { isCanceled } from './standing-view.ts';
import type { TraceEntry } from './trace.ts';

/** How long what takes something off waits until it is given again, where its offer does not say. */
export const GIFT_COOLDOWN_DAYS = 180;

/** What becomes of one offer for one customer, whatever the reason it is looked at for. */
export type Judgement =
  | { readonly given: true; readonly choices: readonly GivenChoice[] }
  | { readonly given: false; readonly code: TraceEntry['code']; readonly why: string };

/** What all offers of one decision are judged by. */
export interface Bench {
  readonly conditions: Conditions;
  readonly subject: OfferSubject;
  readonly ageDays: number;
  /** Why it is not known when the next charge falls, where it is not. */
  readonly noNextCharge: string | undefined;
  readonly limits: Limits;
  readonly context: ResolveContext;
}

/** The switch first, then the condition, then age and cooldown, then what its kind makes of it, then what the limits leave of that. */
export function judge({ id, offer, kind, needsName }: PlannedOffer, bench: Bench): Judgement {
  const { conditions, subject, ageDays, noNextCharge, context } = bench;
  if (context.offersOff) return no('switched_off', 'the offers of this flow are switched off');
  const held = conditions.holds(offer.when);
  if (!held.holds) return no(held.code, held.why);
  if (offer.minAgeDays !== undefined && ageDays < offer.minAgeDays) {
    return no('too_young', `the subscription is ${ageDays} days old, and it begins at ${offer.minAgeDays}`);
  }
  if (offer.cooldownDays !== undefined && context.cooldown(id, offer.kind, offer.cooldownDays)) {
    return no('cooldown', `it was accepted within the last ${offer.cooldownDays} days`);
  }
  if (needsName && subject.facts.customer.name === undefined) return no('unavailable', NAMELESS);
  if (kind.countsFromNextCharge && noNextCharge !== undefined) return no('unavailable', noNextCharge);
  const decided = kind.decide(offer, subject);
  if (!decided.available) return no('unavailable', decided.why);
  const choices: GivenChoice[] = [];
  for (const { id, command } of decided.choices) {
    choices.push({ id, command, terms: termsOf(command, subject) });
  }
  if (isCanceled(subject.facts.subscription) && !choices.every(({ command }) => changesNothing(command))) {
    return no('unavailable', 'the subscription is canceled already');
  }
  if (!kind.isGift) return { given: true, choices };
  return offer.cooldownDays === undefined && isTooSoon(id, offer.kind, choices, context)
    ? no(
        'cooldown',
        `it was accepted within the last ${GIFT_COOLDOWN_DAYS} days, as long as gifts wait unless \`cooldownDays\` says otherwise`,
      )
    : withinLimits(choices, bench);
}

const NAMELESS = 'its words need the customer’s name, which is not known';

/** Or every new session would be a way to the same gift once more. */
const isTooSoon = (
  id: string,
  kind: string,
  choices: readonly GivenChoice[],
  { cooldown }: ResolveContext,
): boolean => choices.some(({ terms }) => terms.saves.amount > 0) && cooldown(id, kind, GIFT_COOLDOWN_DAYS);

/** Only what the discount budget still holds and the margin floor allows. */
function withinLimits(choices: readonly GivenChoice[], { limits, subject, context }: Bench): Judgement {
  const { subscription } = subject;
  const { currency } = subscription.price;
  if (limits.marginFloorPercent !== undefined) {
    const full = yearAhead(subscription);
    const floor = limits.marginFloorPercent;
    choices = choices.filter(({ terms }) => (full - terms.saves.amount) * 100 >= floor * full);
    if (choices.length === 0) {
      return no('margin_floor', `less than ${floor} % of a year’s price would remain to be paid`);
    }
  }
  const budget = limits.discountBudget && amountIn(limits.discountBudget, currency);
  if (budget !== undefined) {
    const left = budget - (context.granted?.(currency) ?? 0);
    choices = choices.filter(({ terms }) => terms.saves.amount === 0 || terms.saves.amount <= left);
    if (choices.length === 0) {
      return no('budget', `this month’s discount budget in ${currency} does not hold it any more`);
    }
  }
  return { given: true, choices };
}

const no = (code: TraceEntry['code'], why: string): Judgement => ({ given: false, code, why });
