import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/facts.ts';
import { flowOf } from '../testing/flow-of.ts';
import { contextOf, given } from '../testing/given.ts';
import { factsFor } from './facts-for.ts';
import { mayCancel } from './may-cancel.ts';
import { resolve } from './resolve.ts';

describe('roles', () => {
  const flow = flowOf({ roles: { mayCancel: ['owner', 'billing'] } });
  const as = (role?: string) => mayCancel(flow, factsOf({ customer: role === undefined ? {} : { role } }));

  it('let those cancel whom the flow names', () =>
    expect([as('owner'), as('billing')]).toEqual([true, true]));
  it('ask others to ask them', () => expect(as('member')).toBe(false));
  it('say so in words', () =>
    expect(resolve(flow, factsOf({ customer: { role: 'member' } }), contextOf()).view.barred).toEqual({
      title: 'You cannot cancel this subscription yourself',
      body: 'In your team this is for others to decide. Please ask one of them; nothing has changed.',
    }));
  it('hold nobody back whose role is not known', () => expect(as()).toBe(true));
});

describe('several subscriptions', () => {
  const other = { ...factsOf().subscription, id: 'sub_2', plan: 'team' };
  const facts = { ...factsOf(), otherSubscriptions: [other] };

  it('are about one at a time', () => {
    expect(factsFor(facts, 'sub_2')).toMatchObject({
      subscription: { id: 'sub_2' },
      otherSubscriptions: [{ id: 'sub_1' }],
    });
    expect(factsFor(facts, 'sub_3')).toBeUndefined();
  });

  it('can be counted by a condition', () => {
    const flow = flowOf({ reasons: [{ id: 'other', when: { subscriptionCount: { $gte: 2 } } }] });
    expect(resolve(flow, facts, contextOf()).reasons).toHaveLength(1);
    expect(resolve(flow, factsOf(), contextOf()).reasons).toHaveLength(0);
  });
});

describe('a value that is not known', () => {
  const offer = { kind: 'contact', channel: 'email' } as const;
  const asked = (when: object) => given({ ...offer, when: { ...when } }).trace;

  it('fails an offer that compares it, and the trace names it', () =>
    expect(asked({ 'traits.logins': { $lt: 3 } })).toMatchObject({
      code: 'missing_value',
      why: 'its condition needs `traits.logins`, which is not known of this customer',
    }));

  it('fails it under a negation too', () => {
    expect(asked({ $not: { role: 'owner' } })?.code).toBe('missing_value');
    expect(asked({ seats: { $not: { $gt: 3 } } })?.code).toBe('missing_value');
    expect(asked({ $nor: [{ seats: { $gt: 3 } }] })?.code).toBe('missing_value');
  });

  it('may be asked for on purpose', () => {
    expect(asked({ role: { $exists: false } })?.code).toBe('given');
    expect(asked({ seats: { $not: { $exists: true } } })?.code).toBe('given');
  });

  it.each(['toString', 'constructor', 'valueOf', '__proto__'])(
    'is not one that every object has: nobody has the trait %s unless the host says so',
    (name) => {
      expect(asked({ [`traits.${name}`]: { $exists: true } })?.given).toBe(false);
      expect(asked({ [`traits.${name}`]: { $exists: false } })?.given).toBe(true);
    },
  );
});
