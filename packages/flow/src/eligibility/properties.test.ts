import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aYear } from '../commands/a-year.ts';
import { nextCharge } from '../commands/charge-at.ts';
import { yearAhead } from '../commands/year-ahead.ts';
import { kindOf } from '../offers/index.ts';
import { arbitraryFacts } from '../testing/arbitrary-facts.ts';
import { arbitraryFlow } from '../testing/arbitrary-flow.ts';
import { NOW } from '../testing/facts.ts';
import type { ResolveContext } from './resolution.ts';
import { resolve } from './resolve.ts';

const arbitraryContext: fc.Arbitrary<ResolveContext> = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 200_000 }), fc.constantFrom('a', 'b'))
  .map(([tooSoon, spent, seed]) => ({
    now: NOW,
    timeZone: 'Europe/Berlin',
    cooldown: () => tooSoon,
    granted: () => spent,
    seed,
  }));

const given = fc.tuple(arbitraryFlow, arbitraryFacts, arbitraryContext);
const runs = { numRuns: 400 };

const always = (check: (...args: Parameters<typeof resolve>) => void) =>
  fc.assert(
    fc.property(given, ([flow, facts, context]) => check(flow, facts, context)),
    runs,
  );

describe('for any flow and any customer', () => {
  it('no offer raises what a year costs', () =>
    always((flow, facts, context) => {
      const { subscription } = facts;
      const today = aYear(nextCharge(subscription).amount, subscription.interval);
      for (const { choices } of Object.values(resolve(flow, facts, context).offers)) {
        for (const { command, terms } of choices) {
          expect(terms.saves.amount).toBeGreaterThanOrEqual(0);
          if (command.kind === 'change_plan' || command.kind === 'change_seats') {
            expect(aYear(terms.priceAfter.amount, terms.interval)).toBeLessThan(today);
          } else {
            expect(terms.priceAfter.amount).toBeLessThanOrEqual(subscription.price.amount);
            expect(terms.nextCharge.amount).toBeLessThanOrEqual(subscription.price.amount);
          }
        }
      }
    }));

  it('binds a monthly customer for a year only where the offer says so', () =>
    always((flow, facts, context) => {
      for (const { id, choices } of Object.values(resolve(flow, facts, context).offers)) {
        for (const { terms } of choices) {
          if (facts.subscription.interval === 'year' || terms.interval === 'month') continue;
          expect(flow.offers[id]).toMatchObject({ kind: 'downgrade', allowLongerTerm: true });
        }
      }
    }));

  it('money is whole minor units of the customer’s own currency', () =>
    always((flow, facts, context) => {
      const { currency } = facts.subscription.price;
      for (const { choices } of Object.values(resolve(flow, facts, context).offers)) {
        for (const { terms } of choices) {
          for (const money of [terms.nextCharge, terms.priceAfter, terms.saves]) {
            expect(money.currency).toBe(currency);
            expect(Number.isSafeInteger(money.amount) && money.amount >= 0).toBe(true);
          }
        }
      }
    }));

  it('what a discount takes off and what is charged add up to the price, charge by charge', () =>
    always((flow, facts, context) => {
      const { price, interval } = facts.subscription;
      for (const { choices } of Object.values(resolve(flow, facts, context).offers)) {
        for (const { command, terms } of choices) {
          if (command.kind !== 'discount') continue;
          const charges = Math.min(command.charges ?? 12, interval === 'year' ? 1 : 12);
          expect(terms.nextCharge.amount * charges + terms.saves.amount).toBe(price.amount * charges);
        }
      }
    }));

  it('gifts stay within the budget that is left and above the margin floor', () =>
    always((flow, facts, context) => {
      const { subscription } = facts;
      const { currency } = subscription.price;
      const year = yearAhead(subscription);
      const budget = flow.limits.discountBudget?.[currency];
      for (const { id, choices } of Object.values(resolve(flow, facts, context).offers)) {
        const offer = flow.offers[id];
        if (!offer || !kindOf(offer).isGift) continue;
        for (const { terms } of choices) {
          const saved = terms.saves.amount;
          if (budget !== undefined && saved > 0) {
            expect(saved + (context.granted?.(currency) ?? 0)).toBeLessThanOrEqual(budget);
          }
          const floor = flow.limits.marginFloorPercent;
          if (floor !== undefined) expect((year - saved) * 100).toBeGreaterThanOrEqual(floor * year);
        }
      }
    }));

  it('the trace accounts for every offer once, and says of each what the screens show', () =>
    always((flow, facts, context) => {
      const { trace, offers, reasons, upFront } = resolve(flow, facts, context);
      expect(trace.map(({ offer }) => offer)).toEqual(Object.keys(flow.offers));
      const shown = new Set([
        ...upFront,
        ...reasons.flatMap((reason) => [...reason.offers, ...Object.values(reason.byOption ?? {}).flat()]),
        // Beside what is said of a pause.
        ...Object.values(offers).flatMap(({ id, kind }) => (kind === 'resume' ? [id] : [])),
      ]);
      expect(new Set(Object.keys(offers))).toEqual(shown);
      for (const entry of trace) {
        expect(entry.given).toBe(shown.has(entry.offer));
        expect(entry.given).toBe(entry.code === 'given');
        expect(entry.why).not.toBe('');
      }
    }));

  it('no screen holds more offers than the limit, and none of them twice', () =>
    always((flow, facts, context) => {
      const { reasons, upFront } = resolve(flow, facts, context);
      const screens = [
        upFront,
        ...reasons.flatMap(({ offers, byOption }) => [offers, ...Object.values(byOption ?? {})]),
      ];
      for (const screen of screens) {
        expect(screen.length).toBeLessThanOrEqual(flow.limits.offersPerScreen);
        expect(new Set(screen).size).toBe(screen.length);
      }
    }));

  it('the same question has the same answer', () =>
    always((flow, facts, context) => {
      const once = JSON.stringify(resolve(flow, facts, context));
      expect(JSON.stringify(resolve(structuredClone(flow), structuredClone(facts), context))).toBe(once);
    }));

  it('neutral answers come last, in whatever order the others are', () =>
    always((flow, facts, context) => {
      if (!flow.question?.shuffle) return;
      const ids = resolve(flow, facts, context).reasons.map(({ id }) => id);
      const neutral = ids.filter((id) => id === 'other' || id === 'prefer-not-to-say');
      expect(ids.slice(ids.length - neutral.length)).toEqual(neutral);
    }));
});
