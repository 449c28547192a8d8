import { describe, expect, it } from 'vitest';
import { commandsFor } from '../testing/commands.ts';
import { executeAction, harbour, refusal } from '../testing/harbour.ts';

const ready = async (as = 'james', options = {}) => {
  const halyard = await harbour(options);
  const { subscription } = await halyard.state(as);
  return { halyard, subscription, commands: commandsFor(subscription) };
};

describe('carries out', () => {
  it('a pause', async () => {
    const { halyard, commands } = await ready();
    const response = await halyard.execute('james', commands.pause);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      subscription: {
        status: 'active',
        pausedUntil: commands.pause.resumesAt,
        nextChargeAt: commands.pause.resumesAt,
        appliedActions: ['act_1'],
      },
    });
  });

  it('a change of plan, when the paid period ends', async () => {
    const { halyard, commands } = await ready('elin');
    await halyard.execute('elin', commands.changePlan('basic', 5900));
    expect((await halyard.state('elin')).subscription).toMatchObject({
      plan: 'member',
      scheduledPlan: { plan: 'basic', price: { amount: 5900, currency: 'SEK' } },
    });
  });

  it('a discount', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.discount);
    expect((await halyard.state('james')).subscription.discount).toEqual({
      percentOff: 20,
      charges: 3,
      until: commands.discount.until,
    });
  });

  it('free months: the paid period and the next charge move', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.freeMonths);
    expect((await halyard.state('james')).subscription).toMatchObject({
      currentPeriodEnd: commands.freeMonths.nextChargeAt,
      nextChargeAt: commands.freeMonths.nextChargeAt,
    });
  });

  it('a pause until a day', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.pauseUntilADay);
    const { pausedUntil } = (await halyard.state('james')).subscription;
    expect(pausedUntil).toBe(commands.pauseUntilADay.resumesAt);
    expect(await halyard.page('/', 'james')).toContain('<p>Pause ');
  });

  it('fewer seats, when the paid period ends', async () => {
    const { halyard, commands } = await ready('ruth');
    await halyard.execute('ruth', commands.changeSeats(6, 36_000));
    const { subscription } = await halyard.state('ruth');
    expect(subscription).toMatchObject({
      seats: 8,
      scheduledSeats: {
        seats: 6,
        price: { amount: 36_000, currency: 'USD' },
        at: subscription.currentPeriodEnd,
      },
    });
  });

  it('a discount that does not end', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.discountForGood);
    const { discount } = (await halyard.state('james')).subscription;
    expect(discount).toEqual({ amountOff: { amount: 500, currency: 'GBP' }, charges: null, until: null });
    expect(await halyard.page('/', 'james')).toContain('£5.00 off every payment.');
  });

  it('a credit, on top of what is there', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.credit, { action: 'act_1' });
    await halyard.execute('james', commands.credit, { action: 'act_2' });
    const page = await halyard.page('/', 'james');
    expect(page).toContain('£20.00 of credit.');
    expect(page).toContain('£4.00 on');
  });

  it('a price that stays', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.keepPrice);
    const { priceKeptUntil } = (await halyard.state('james')).subscription;
    expect(priceKeptUntil).toBe(commands.keepPrice.until);
  });

  it('a perk, and a service of its own', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.perk, { action: 'act_1' });
    await halyard.execute('james', commands.custom, { action: 'act_2' });
    const page = await halyard.page('/', 'james');
    expect(page).toContain('A guest mooring');
    expect(page).toContain('Passage planned with a skipper');
  });

  it.each([
    ['a longer trial', 'maya', 'trial'],
    ['a longer period', 'james', 'period'],
  ] as const)('%s: the next charge moves too', async (_, as, of) => {
    const { halyard, commands } = await ready(as);
    const { until } = commands.extend(of);
    await halyard.execute(as, commands.extend(of));
    expect((await halyard.state(as)).subscription).toMatchObject({
      currentPeriodEnd: until,
      nextChargeAt: until,
    });
  });

  it('a page that was shown: an entry, and nothing else changes', async () => {
    const { halyard, commands, subscription } = await ready();
    await halyard.execute('james', commands.redirect);
    expect((await halyard.state('james')).subscription).toEqual({
      ...subscription,
      appliedActions: ['act_1'],
    });
  });

  it('the same plan by another interval, as its own list prices it', async () => {
    const { halyard, commands } = await ready('ruth');
    const monthly = { ...commands.changePlan('pro', 29_000), interval: 'month' };
    expect(await refusal(await halyard.execute('ruth', monthly))).toEqual([409, 'plan_unknown']);
    const yearly = { ...monthly, interval: 'year' };
    expect((await halyard.execute('ruth', yearly, { action: 'act_2' })).status).toBe(200);
  });

  it('the wish for a call: a lead, and nothing else changes', async () => {
    const { halyard, commands, subscription } = await ready();
    await halyard.execute('james', commands.contact);
    const state = await halyard.state('james');
    expect(state.leads).toMatchObject([{ channel: 'callback', slot: 'morning', phone: '+44 1326 555 0142' }]);
    expect(state.subscription).toEqual({ ...subscription, appliedActions: ['act_1'] });
  });

  it('a cancellation, which ends what was agreed before', async () => {
    const { halyard, commands, subscription } = await ready();
    await halyard.execute('james', commands.pause, { action: 'act_1' });
    await halyard.execute('james', commands.cancel, { action: 'act_2' });
    expect((await halyard.state('james')).subscription).toMatchObject({
      status: 'active',
      cancelAt: subscription.currentPeriodEnd,
      pausedUntil: null,
      nextChargeAt: null,
    });
  });
});

describe('exactly once', () => {
  it('the same action id answers the same state and writes one entry', async () => {
    const { halyard, commands } = await ready();
    const first = await (await halyard.execute('james', commands.freeMonths)).json();
    const second = await (await halyard.execute('james', commands.freeMonths)).json();
    expect(second).toEqual(first);
    expect((await halyard.state('james')).ledger).toHaveLength(1);
  });

  it('fifty at once write one entry', async () => {
    const { halyard, commands } = await ready();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => halyard.execute('james', commands.discount)),
    );
    expect(new Set(all.map((response) => response.status))).toEqual(new Set([200]));
    expect((await halyard.state('james')).ledger).toHaveLength(1);
  });

  it('a repeated action is answered even after a cancellation', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.pause, { action: 'act_1' });
    await halyard.execute('james', commands.cancel, { action: 'act_2' });
    expect((await halyard.execute('james', commands.pause, { action: 'act_1' })).status).toBe(200);
    expect((await halyard.state('james')).subscription.pausedUntil).toBeNull();
  });
});

describe('says a definite no, and changes nothing', () => {
  it('to anything but a cancellation or a call once it is set to end', async () => {
    const { halyard, commands } = await ready();
    await halyard.execute('james', commands.cancel, { action: 'act_0' });
    const before = (await halyard.state('james')).subscription;
    const refused = [
      commands.pause,
      commands.changePlan('basic', 800),
      commands.discount,
      commands.freeMonths,
      commands.changeSeats(1, 100),
      commands.credit,
      commands.keepPrice,
      commands.perk,
      commands.extend('period'),
      commands.custom,
    ];
    for (const [index, command] of refused.entries()) {
      const response = await halyard.execute('james', command, { action: `act_no_${index}` });
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({
        code: 'subscription_canceled',
        message: expect.any(String),
      });
    }
    expect((await halyard.state('james')).subscription).toEqual(before);
    expect((await halyard.execute('james', commands.contact, { action: 'act_1' })).status).toBe(200);
    expect((await halyard.execute('james', commands.redirect, { action: 'act_3' })).status).toBe(200);
    expect((await halyard.execute('james', commands.cancel, { action: 'act_2' })).status).toBe(200);
  });

  it.each([
    ['a plan it does not sell', 'gold', 100, 'plan_unknown'],
    ['a price that is not its own', 'basic', 1, 'price_mismatch'],
    ['the plan they have', 'pro', 2400, 'same_plan'],
  ])('to %s', async (_, plan, amount, code) => {
    const { halyard, commands } = await ready();
    const response = await halyard.execute('james', commands.changePlan(plan, amount));
    expect(await refusal(response)).toEqual([409, code]);
    expect((await halyard.state('james')).ledger).toEqual([]);
  });

  it('to a second pause, a second discount, and dates that run backwards', async () => {
    const { halyard, commands, subscription } = await ready();
    await halyard.execute('james', commands.pause, { action: 'act_1' });
    await halyard.execute('james', commands.discount, { action: 'act_2' });
    const backwards = { ...commands.freeMonths, nextChargeAt: subscription.currentPeriodEnd };
    const codes = [];
    for (const command of [commands.pause, commands.discount, backwards]) {
      codes.push((await refusal(await halyard.execute('james', command, { action: 'act_3' })))[1]);
    }
    expect(codes).toEqual(['already_paused', 'discount_running', 'dates_invalid']);
  });

  it.each([
    ['seats where none are counted', 'james', 'no_seats'],
    ['fewer seats than are in use', 'ruth', 'seats_in_use'],
    ['as many seats as before', 'ruth', 'seats_not_fewer'],
    ['seats at a price that is not its own', 'ruth', 'price_mismatch'],
    ['a price that is not what they pay', 'james', 'price_mismatch'],
    ['a longer trial outside of one', 'james', 'not_in_force'],
    ['something it does not know', 'james', 'action_unknown'],
    ['credit in another currency', 'james', 'currency_mismatch'],
  ] as const)('to %s', async (what, as, code) => {
    const { halyard, commands } = await ready(as);
    const asked = {
      'seats where none are counted': commands.changeSeats(1, 100),
      'fewer seats than are in use': commands.changeSeats(5, 30_000),
      'as many seats as before': commands.changeSeats(8, 48_000),
      'seats at a price that is not its own': commands.changeSeats(6, 1),
      'a price that is not what they pay': { ...commands.keepPrice, price: { amount: 1, currency: 'GBP' } },
      'a longer trial outside of one': commands.extend('trial'),
      'something it does not know': { ...commands.custom, action: 'free-boat' },
      'credit in another currency': { ...commands.credit, amount: { amount: 1, currency: 'USD' } },
    }[what];
    expect(await refusal(await halyard.execute(as, asked))).toEqual([409, code]);
    expect((await halyard.state(as)).ledger).toEqual([]);
  });

  it('to a perk and a service they have already', async () => {
    const { halyard, commands } = await ready();
    const codes = [];
    for (const [index, command] of [
      commands.perk,
      commands.custom,
      commands.perk,
      commands.custom,
    ].entries()) {
      const response = await halyard.execute('james', command, { action: `act_${index}` });
      if (response.status !== 200) codes.push((await refusal(response))[1]);
    }
    expect(codes).toEqual(['perk_given', 'service_booked']);
  });

  it("422 to a subscription that is not there, or is another customer's", async () => {
    const { halyard, commands } = await ready();
    for (const [as, subscription] of [
      ['james', 'sub_nobody'],
      ['maya', 'sub_james'],
    ] as const) {
      const call = executeAction({ as, action: 'act_1', subscription, command: commands.cancel });
      const response = await halyard.partwell('/partwell/executor', call);
      expect(await refusal(response)).toEqual([422, 'subscription_unknown']);
    }
  });
});

describe('trusts only what Partwell signed', () => {
  it.each([
    ['another secret', { secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' }, 'signature_invalid'],
    ['a call of ten minutes ago', { secondsFromNow: -600 }, 'timestamp_outside_tolerance'],
    ['a call of ten minutes ahead', { secondsFromNow: 600 }, 'timestamp_outside_tolerance'],
  ])('401 to %s', async (_, options, code) => {
    const { halyard, commands } = await ready();
    const call = executeAction({
      as: 'james',
      action: 'act_1',
      subscription: 'sub_james',
      command: commands.cancel,
    });
    const response = await halyard.partwell('/partwell/executor', call, options);
    expect(await refusal(response)).toEqual([401, code]);
    expect((await halyard.state('james')).ledger).toEqual([]);
    expect(await halyard.page('/log', 'james')).toContain(code);
  });

  it('401 to a call without a signature', async () => {
    const { halyard } = await ready();
    const response = await halyard.post('/partwell/executor', '{}', { 'content-type': 'application/json' });
    expect(response.status).toBe(401);
  });

  it('422 to a command it does not know', async () => {
    const { halyard } = await ready();
    const response = await halyard.execute('james', { kind: 'swap_boat' });
    expect(await refusal(response)).toEqual([422, 'body_invalid']);
  });
});

it('reads a subscription without changing it', async () => {
  const { halyard, subscription } = await ready('ruth');
  const call = { type: 'subscription.read', workspace: 'ws_halyard', mode: 'test', customer: 'cus_ruth' };
  const response = await halyard.partwell('/partwell/executor', { ...call, subscription: 'sub_ruth' });
  expect(await response.json()).toEqual({ subscription });
});

describe('misbehaves as it is told', () => {
  const scripted = async (mode: string, times = 1) => {
    const { halyard, commands } = await ready('james', { faults: true });
    const body = JSON.stringify({ mode, times });
    const told = await halyard.post('/demo/faults', body, { 'content-type': 'application/json' });
    return { halyard, commands, told };
  };

  it.each([
    ['error', 500, 0],
    ['error-after-apply', 500, 1],
    ['refuse', 409, 0],
    ['garbage', 200, 0],
  ])('%s answers %i and leaves %i entries', async (mode, status, entries) => {
    const { halyard, commands } = await scripted(mode);
    expect((await halyard.execute('james', commands.pause)).status).toBe(status);
    expect((await halyard.state('james')).ledger).toHaveLength(entries);
  });

  it('as often as it is told, then works again', async () => {
    const { halyard, commands } = await scripted('error', 2);
    const statuses = [];
    for (let call = 0; call < 3; call += 1)
      statuses.push((await halyard.execute('james', commands.pause)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  it('hangs until the caller gives up, and does nothing', async () => {
    const { halyard, commands } = await scripted('hang');
    const call = executeAction({
      as: 'james',
      action: 'act_1',
      subscription: 'sub_james',
      command: commands.pause,
    });
    const patience = new AbortController();
    const answered = halyard.partwell('/partwell/executor', call, { signal: patience.signal });
    const ended = expect(answered).rejects.toThrow('patience');
    // Halyard answers others meanwhile, and has written nothing.
    expect((await halyard.state('james')).ledger).toEqual([]);
    patience.abort(new Error('Out of patience.'));
    await ended;
    expect((await halyard.state('james')).ledger).toEqual([]);
  });

  it('refuses a mode there is not', async () => {
    expect((await scripted('explode')).told.status).toBe(422);
  });

  it('only where it is allowed', async () => {
    const { halyard } = await ready();
    const told = await halyard.post('/demo/faults', '{"mode":"error"}', {
      'content-type': 'application/json',
    });
    expect(told.status).toBe(404);
  });
});
