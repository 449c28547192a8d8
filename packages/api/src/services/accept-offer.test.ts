import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cancel, factsOf, manage, start, startWorld, view, type World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ledgerOf = (name: string) => world.host.ledger.filter((entry) => entry.customer === `cus_${name}`);
const DAY = 24 * 3600 * 1000;

describe('accepting an offer', () => {
  it('carries it out once, reads it back and returns the receipt', async () => {
    const session = await start(world, 'happy');
    const answer = await accept(world, session, {
      offer: 'pause',
      choice: 'months-2',
      answer: { reason: 'life-change', followUp: 'illness' },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.status).toBe('settled');
    expect(answer.body.outcome).toMatchObject({
      outcome: 'saved',
      offer: { id: 'pause', kind: 'pause', choice: 'months-2' },
    });
    expect(ledgerOf('happy').map(({ command }) => command)).toMatchObject([{ kind: 'pause', months: 2 }]);
    expect((await view(world, session)).body).toMatchObject({
      status: 'saved',
      outcome: answer.body.outcome,
    });
  });

  it('sends the executor exactly the command that was presented', async () => {
    const session = await start(world, 'presented');
    const stored = await world.storage.sessions.find(session.id);
    world.clock.advance(DAY / 2);
    await accept(world, session, { offer: 'loyalty', choice: 'tier-12' });
    expect(ledgerOf('presented')[0]?.command).toEqual(stored?.presented.commands.loyalty?.['tier-12']);
  });

  it('again returns the same end and calls nobody', async () => {
    const session = await start(world, 'twice');
    const first = await accept(world, session, { offer: 'basic', choice: 'plan-basic' });
    const calls = world.host.calls.length;
    const second = await accept(world, session, { offer: 'basic', choice: 'plan-basic' });
    expect(second.body).toEqual(first.body);
    expect(world.host.calls.length).toBe(calls);
  });

  it('fifty times at once makes one call of the executor', async () => {
    const session = await start(world, 'fifty');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => accept(world, session, { offer: 'pause', choice: 'months-1' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.outcome.reference)).size).toBe(1);
    const executions = world.host.calls.filter(
      (call) => call.type === 'action.execute' && call.action.customer === 'cus_fifty',
    );
    expect(executions.length).toBe(1);
  });

  it('of two different offers at once carries out one', async () => {
    const session = await start(world, 'either');
    const answers = await Promise.all([
      accept(world, session, { offer: 'pause', choice: 'months-1' }),
      accept(world, session, { offer: 'basic', choice: 'plan-basic' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already_accepted');
    expect(ledgerOf('either').length).toBe(1);
  });

  it('hands what was typed to the host, and only what the offer asks for', async () => {
    const session = await start(world, 'talk');
    const request = { offer: 'talk', choice: 'slot-morning' };
    expect((await accept(world, session, request)).body.code).toBe('details_invalid');
    const extra = await accept(world, session, {
      ...request,
      details: { phone: '+1 555 0100', email: 'a@b.test' },
    });
    expect(extra.body.code).toBe('details_invalid');
    const answer = await accept(world, session, { ...request, details: { phone: '+1 555 0100' } });
    expect(answer.status).toBe(200);
    expect(ledgerOf('talk')[0]?.command).toMatchObject({
      kind: 'contact',
      slot: 'morning',
      phone: '+1 555 0100',
    });
  });
});

describe('a tampered accept', () => {
  it.each<[string, object, string]>([
    ['an offer that was not presented', { offer: 'secret', choice: 'only' }, 'offer_unknown'],
    ['an offer named like a built-in', { offer: 'constructor', choice: 'only' }, 'offer_unknown'],
    ['a choice that was not presented', { offer: 'pause', choice: 'months-12' }, 'choice_unknown'],
    ['the choice of another offer', { offer: 'pause', choice: 'plan-basic' }, 'choice_unknown'],
    ['an amount', { offer: 'pause', choice: 'months-1', percentOff: 100 }, 'unexpected_field'],
    [
      'a command',
      { offer: 'pause', choice: 'months-1', command: { kind: 'free_months' } },
      'unexpected_field',
    ],
    [
      'details that are unknown',
      { offer: 'pause', choice: 'months-1', details: { plan: 'x' } },
      'unexpected_field',
    ],
    [
      'details nobody asked for',
      { offer: 'pause', choice: 'months-1', details: { phone: '1' } },
      'details_invalid',
    ],
    ['a list as offer', { offer: ['pause'], choice: 'months-1' }, 'invalid_request'],
  ])('with %s changes nothing', async (_what, request, code) => {
    const session = await start(world, 'tampered');
    const answer = await accept(world, session, request as { offer: string; choice: string });
    expect(answer.body.code).toBe(code);
    expect(ledgerOf('tampered')).toEqual([]);
  });

  it('names the field that is too much', async () => {
    const session = await start(world, 'tampered');
    const answer = await accept(world, session, { offer: 'pause', choice: 'months-1', amount: 1 });
    expect(answer.body.detail).toContain('`amount`');
  });

  it('with the secret of another session is refused', async () => {
    const [mine, theirs] = [await start(world, 'mine'), await start(world, 'theirs')];
    const answer = await accept(
      world,
      { ...theirs, secret: mine.secret },
      { offer: 'pause', choice: 'months-1' },
    );
    expect([answer.status, answer.body.code]).toEqual([401, 'session_secret_invalid']);
    expect(ledgerOf('theirs')).toEqual([]);
  });

  it('of a session that does not exist gets the same answer as with a wrong secret', async () => {
    const session = await start(world, 'mine');
    const answer = await accept(
      world,
      { ...session, id: 'ses_none' },
      { offer: 'pause', choice: 'months-1' },
    );
    expect([answer.status, answer.body.code]).toEqual([401, 'session_secret_invalid']);
  });
});

describe('eligibility at the moment of accepting', () => {
  it('refuses an offer whose cooldown began in another session', async () => {
    await accept(world, await start(world, 'cooldown'), { offer: 'loyalty', choice: 'tier-12' });
    const next = await start(world, 'cooldown');
    expect(next.offers.loyalty).toBeUndefined();
    expect((await accept(world, next, { offer: 'loyalty', choice: 'tier-12' })).body.code).toBe(
      'offer_unknown',
    );
  });

  it('refuses an offer that was presented and whose conditions no longer hold', async () => {
    const session = await start(world, 'lapsed');
    const stored = await world.storage.sessions.find(session.id);
    if (!stored) throw new Error('The session is stored.');
    // Accepted in the meantime elsewhere: a finished action of the same subscription.
    const at = world.clock.now().toISOString();
    const other = await start(world, 'elsewhere');
    await world.storage.actions.insert({
      id: 'act_elsewhere',
      workspace: stored.workspace,
      mode: stored.mode,
      session: other.id,
      customer: stored.customer,
      subscription: stored.subscription,
      type: 'accept',
      offer: 'loyalty',
      kind: 'loyalty',
      choice: 'tier-12',
      command: { kind: 'contact', channel: 'email' },
      flow: stored.flow,
      givesAway: 0,
      currency: null,
      status: 'applied',
      toldBy: 'executor',
      reference: 'PW-TEST-0001',
      attempts: 1,
      answered: 1,
      dueAt: at,
      triedAt: at,
      cause: null,
      createdAt: at,
      settledAt: at,
      note: null,
    });
    const answer = await accept(world, session, { offer: 'loyalty', choice: 'tier-12' });
    expect([answer.status, answer.body.code]).toEqual([409, 'offer_not_eligible']);
    expect(answer.body.detail).not.toContain('loyalty');
    expect(ledgerOf('lapsed')).toEqual([]);
  });

  it('refuses in a tab that was left behind when a later token said otherwise', async () => {
    const facts = factsOf('behind');
    const old = await start(world, 'behind', { facts });
    const raised = { ...facts.subscription, price: { amount: 3900, currency: 'USD' } };
    await start(world, 'behind', { facts: { ...facts, subscription: raised } });
    const answer = await accept(world, old, { offer: 'pause', choice: 'months-1' });
    expect([answer.status, answer.body.code]).toEqual([409, 'offer_not_eligible']);
    expect(ledgerOf('behind')).toEqual([]);
    expect((await cancel(world, old)).status).toBe(200);
  });

  it('refuses after 24 hours', async () => {
    const session = await start(world, 'late');
    world.clock.advance(DAY + 1000);
    const answer = await accept(world, session, { offer: 'pause', choice: 'months-1' });
    expect([answer.status, answer.body.code]).toEqual([410, 'session_expired']);
  });

  it('is kept with the version of the flow the session began with', async () => {
    const before = await startWorld();
    const session = await start(before, 'pinned');
    const after = await before.restart({
      flows: [{ schemaVersion: 1, id: 'test', profiles: ['default'], reasons: [{ id: 'other' }] }],
    });
    expect((await accept(after, session, { offer: 'pause', choice: 'months-1' })).status).toBe(200);
    expect((await manage(after, session.id)).body.flowVersion).toBe(1);
    expect((await start(after, 'newer')).offers).toEqual({});
    await after.close();
  });
});

describe('an offer after a cancellation', () => {
  it('is refused in the same session', async () => {
    const session = await start(world, 'gone');
    await cancel(world, session);
    const answer = await accept(world, session, { offer: 'pause', choice: 'months-1' });
    expect([answer.status, answer.body.code]).toEqual([409, 'subscription_canceled']);
  });

  it('is refused in a new session while the host says it still stands', async () => {
    await cancel(world, await start(world, 'stands'));
    const next = await start(world, 'stands');
    expect((await accept(world, next, { offer: 'pause', choice: 'months-1' })).body.code).toBe(
      'subscription_canceled',
    );
  });

  it('is taken when the customer took the subscription up again', async () => {
    await cancel(world, await start(world, 'back'));
    world.clock.advance(1000);
    world.host.change('sub_back', { cancelAt: null });
    const next = await start(world, 'back');
    expect((await accept(world, next, { offer: 'pause', choice: 'months-1' })).status).toBe(200);
  });

  it('fails closed while nobody can say whether it stands', async () => {
    await cancel(world, await start(world, 'unsure'));
    world.clock.advance(1000);
    world.host.failReadings(1);
    const next = await start(world, 'unsure', { facts: factsOf('unsure') });
    const answer = await accept(world, next, { offer: 'pause', choice: 'months-1' });
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
  });
});

describe('a token from before an accepted offer', () => {
  const deal = { offer: 'deal', choice: 'only' };

  it('does not get the same discount once more', async () => {
    const first = await start(world, 'harvest');
    expect((await accept(world, first, deal)).status).toBe(200);
    world.clock.advance(2 * 24 * 3600 * 1000);
    // Says what was so before the discount: nothing in it tells that there is one.
    const second = await start(world, 'harvest');
    expect((await accept(world, second, deal)).body.code).toBe('offer_not_eligible');
    expect(ledgerOf('harvest')).toHaveLength(1);
  });

  it('still lets the subscriber talk with somebody, and leave', async () => {
    await accept(world, await start(world, 'harvest-talk'), deal);
    const second = await start(world, 'harvest-talk');
    const talk = { offer: 'talk', choice: 'slot-morning', details: { phone: '+1 555 0100' } };
    expect((await accept(world, second, talk)).status).toBe(200);
    expect((await cancel(world, second)).body.outcome.outcome).toBe('canceled');
  });

  it('gets nothing while the host cannot be asked', async () => {
    await accept(world, await start(world, 'harvest-down'), deal);
    const second = await start(world, 'harvest-down');
    world.host.failReadings(1);
    expect((await accept(world, second, { offer: 'pause', choice: 'months-1' })).body.code).toBe(
      'unavailable',
    );
    expect(ledgerOf('harvest-down')).toHaveLength(1);
  });
});
