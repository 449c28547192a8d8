import { describe, expect, it } from 'vitest';
import { outcomeView } from '../../eligibility/outcome-view.ts';
import { acceptRequest } from '../../schema/session.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { given, linesOf } from '../../testing/given.ts';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const yearly = { id: 'pro', name: 'Pro', price: gbp(24_000), interval: 'year' as const };
const monthly = { id: 'pro', name: 'Pro', price: gbp(1900), interval: 'month' as const };

describe('another interval', () => {
  const byTheMonth = { kind: 'downgrade', interval: 'month' } as const;
  const byTheYear = { kind: 'downgrade', interval: 'year' } as const;
  const paidYearly = { interval: 'year' as const, price: gbp(24_000) };

  it('moves a yearly customer to a month at a time, where that costs no more', () => {
    const to = given(byTheMonth, factsOf({ subscription: paidYearly, plans: [monthly] }));
    expect(to.offer?.choices).toMatchObject([
      { id: 'every-month', command: { kind: 'change_plan', plan: 'pro', interval: 'month' } },
    ]);
    expect(linesOf(to)).toContain('Each charge covers: 1 month');
  });

  it('is left out where a month at a time costs more over the year', () => {
    const dear = { ...monthly, price: gbp(2400) };
    expect(given(byTheMonth, factsOf({ subscription: paidYearly, plans: [dear] })).trace?.why).toBe(
      'by the month it costs no less',
    );
  });

  it('binds a monthly customer for a year only where the flow allows it by name', () => {
    const facts = factsOf({ plans: [yearly] });
    expect(given(byTheYear, facts).offer).toBeUndefined();
    const allowed = given({ ...byTheYear, allowLongerTerm: true }, facts);
    expect(allowed.view?.choices[0]?.accept).toBe('Switch to yearly');
    expect(linesOf(allowed)).toContain('Each charge covers: 12 months');
  });

  it('says where the customer pays by it already, or has no such price', () => {
    expect(given(byTheMonth).trace?.why).toBe('it is charged by the month already');
    expect(given(byTheYear).trace?.why).toBe('the customer’s plan has no price by the year for them');
  });
});

describe('fewer seats', () => {
  const seats = (count: number, inUse?: number) =>
    factsOf({
      subscription: {
        price: gbp(10_000),
        seats: { count, ...(inUse !== undefined && { inUse }), price: gbp(1000) },
      },
    });

  it('keeps those in use', () => {
    const used = given({ kind: 'downgrade', seats: 'in-use' }, seats(10, 4));
    expect(used.offer?.choices).toMatchObject([
      { id: 'seats-4', command: { kind: 'change_seats', seats: 4, price: gbp(4000) } },
    ]);
    expect(used.view?.choices[0]?.accept).toBe('Keep 4 seats');
    expect(linesOf(used)).toEqual([
      'Starts on: 10\u00a0December 2026',
      'Seats then: 4 seats',
      'New price: £40 a month',
      'Instead of: £100 a month',
      'Next charge: £40 on 10\u00a0December 2026',
      'To cancel: at any time, on this page',
    ]);
  });

  it('never offers fewer than are in use, nor as many as there are', () =>
    expect(
      given({ kind: 'downgrade', seats: [10, 6, 3] }, seats(10, 5)).offer?.choices.map(({ id }) => id),
    ).toEqual(['seats-6']));

  it('needs to know how many are in use', () =>
    expect(given({ kind: 'downgrade', seats: 'in-use' }, seats(10)).trace?.why).toBe(
      'how many seats are in use is not known of this customer',
    ));
});

it('compares with what is paid today, running discount included', () => {
  const plans = [{ id: 'basic', name: 'Basic', price: gbp(2000), interval: 'month' as const }];
  const facts = factsOf({ subscription: { discount: { percentOff: 50 } }, plans });
  expect(given({ kind: 'downgrade', plans: ['basic'] }, facts).offer).toBeUndefined();
});

it('prefers the price at the interval of today', () => {
  const plans = [
    { id: 'basic', name: 'Basic', price: gbp(5000), interval: 'year' as const },
    { id: 'basic', name: 'Basic', price: gbp(800), interval: 'month' as const },
  ];
  const to = given({ kind: 'downgrade', plans: ['basic'], allowLongerTerm: true }, factsOf({ plans }));
  expect(to.offer?.choices).toMatchObject([{ command: { interval: 'month', price: gbp(800) } }]);
});

it('is one choice a plan, however often it is listed', () =>
  expect(
    given({ kind: 'downgrade', plans: ['basic', { id: 'basic', keeps: ['Your data'] }] }).offer?.choices.map(
      ({ id }) => id,
    ),
  ).toEqual(['plan-basic']));

it('can be accepted however long the id of the plan is', () => {
  const id = 'p'.repeat(200);
  const plans = [{ id, name: 'Basic', price: gbp(800), interval: 'month' as const }];
  const choice = given({ kind: 'downgrade', plans: [id] }, factsOf({ plans })).offer?.choices[0]?.id;
  expect(acceptRequest.safeParse({ secret: 's', offer: 'it', choice }).success).toBe(true);
});

it('saves what is charged less over the year, where a discount runs out on the way', () => {
  const discount = { percentOff: 50, until: '2027-01-15T00:00:00Z' };
  const to = given({ kind: 'downgrade', plans: ['basic'] }, factsOf({ subscription: { discount } }));
  expect(to.offer?.choices[0]?.terms.saves).toEqual(gbp(2 * 1200 + 10 * 2400 - 12 * 800));
});

it('is on the receipt with its price, as the plan alone may be the one they had', () => {
  const [at, price] = ['2026-12-10T09:00:00.000Z', gbp(20_000)];
  const command = { kind: 'change_plan', plan: 'pro', price, interval: 'year', at } as const;
  const facts = factsOf({ plans: [yearly] });
  const { receipt } = outcomeView(flowOf(), facts, { command, reference: 'R', at: NOW, timeZone: 'UTC' });
  expect(receipt[0]).toMatchObject({ label: 'Agreed', value: 'Move to Pro (£200 a year)' });
});
