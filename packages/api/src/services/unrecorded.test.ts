import type { FlowInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  accept,
  cancel,
  countRows,
  events,
  factsOf,
  signToken,
  startWith,
  startWorld,
  testFlow,
  view,
  type World,
} from '../testing/index.ts';

const flow: FlowInput = {
  ...testFlow,
  thanks: {},
  texts: { en: { 'thanks.title': 'Thank you.' } },
  roles: { mayCancel: ['owner'] },
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ flows: [flow] });
});
afterAll(() => world.close());

const shows = { shows: ['barred', 'subscriptions', 'standing', 'something-later'] };
const pause = { offer: 'pause', choice: 'months-1' };
const event = { id: 'evt-00000001', type: 'step.shown', step: 'choose' } as const;

type Facts = ReturnType<typeof factsOf>;
const tokenOf = (facts: Facts) =>
  signToken(facts, {
    now: world.clock.now(),
    claims: { otherSubscriptions: facts.otherSubscriptions ?? [] },
  });
const begin = async (facts: Facts, extra: object = shows) => startWith(world, await tokenOf(facts), extra);

const several = (name: string): Facts => {
  const facts = factsOf(name);
  const charts = { ...facts.subscription, id: `sub_${name}_charts`, plan: 'charts', planName: 'Charts' };
  return { ...facts, otherSubscriptions: [charts] };
};
const member = (name: string): Facts => {
  const facts = factsOf(name);
  return { ...facts, customer: { ...facts.customer, role: 'member' } };
};
const canceled = (name: string): Facts => {
  const facts = factsOf(name);
  return { ...facts, subscription: { ...facts.subscription, cancelAt: '2099-01-20T08:00:00Z' } };
};

describe('what is shown where there is nothing to decide', () => {
  it.each<[string, Facts, string, string, number]>([
    ['several subscriptions', several('none'), 'subscriptions', 'subscription_not_chosen', 409],
    ['a role that may not cancel', member('none'), 'barred', 'role_may_not_cancel', 403],
    ['a canceled subscription', canceled('none'), 'standing', 'subscription_canceled', 409],
  ])(
    'for %s leaves nothing in any table, whatever is sent to it',
    async (_what, facts, field, code, status) => {
      const before = await countRows(world);
      const answer = await begin(facts);
      expect([answer.status, answer.body.status]).toEqual([200, 'open']);
      expect(answer.body[field]).toBeDefined();
      expect(answer.body).toMatchObject({ reasons: [], offers: {} });
      expect((await events(world, answer.body, event)).body).toEqual({ accepted: 0 });
      const refusals: Answer[] = [await accept(world, answer.body, pause), await cancel(world, answer.body)];
      for (const refusal of refusals) expect([refusal.status, refusal.body.code]).toEqual([status, code]);
      expect((await view(world, answer.body)).body.code).toBe('session_not_found');
      expect(await countRows(world)).toEqual(before);
      expect(world.host.calls).toEqual([]);
    },
  );

  it('has a secret of its own: that of one opens no other', async () => {
    const [one, other] = [await begin(several('one')), await begin(member('other'))];
    const mixed = { ...one.body, secret: other.body.secret };
    expect((await cancel(world, mixed)).body.code).toBe('session_secret_invalid');
    const made = { ...one.body, id: one.body.id.replace('cho_', 'ses_') };
    expect((await cancel(world, made)).body.code).toBe('session_secret_invalid');
  });

  it('is for pages that can draw it: others get what they always got', async () => {
    expect((await begin(several('old'), {})).body.subscriptions).toBeUndefined();
    expect((await begin(member('old-member'), {})).body.code).toBe('role_may_not_cancel');
    const old = await begin(canceled('old-canceled'), {});
    expect([old.status, old.body.reasons.length > 0]).toEqual([201, true]);
  });
});

describe('several subscriptions', () => {
  it('are told apart, and the chosen one gets a session', async () => {
    const facts = several('choose');
    const token = await tokenOf(facts);
    const first = await startWith(world, token, shows);
    expect(first.body.subscriptions.map(({ title }: { title: string }) => title)).toEqual(['Pro', 'Charts']);
    for (const { id } of first.body.subscriptions) {
      const chosen = await startWith(world, token, { ...shows, subscription: id });
      expect([chosen.status, chosen.body.subscriptions]).toEqual([201, undefined]);
      expect((await cancel(world, chosen.body)).status).toBe(200);
      expect(world.host.state(id).cancelAt).not.toBeNull();
    }
  });

  it('are asked about again after a reload, so that the other one can be left too', async () => {
    const token = await tokenOf(several('again'));
    await startWith(world, token, { ...shows, subscription: 'sub_again' });
    expect((await startWith(world, token, shows)).body.subscriptions.length).toBe(2);
  });

  it('are not asked about where a law leaves room for no screen: it is the first that is meant', async () => {
    const german = await startWorld({ flows: [{ ...testFlow, profiles: ['default', 'de'] }] });
    const facts = several('german');
    const customer = { ...facts.customer, country: 'DE' };
    const token = await signToken(
      { ...facts, customer },
      { now: german.clock.now(), claims: { otherSubscriptions: facts.otherSubscriptions } },
    );
    const answer = await startWith(german, token, shows);
    expect([answer.status, answer.body.subscriptions]).toEqual([201, undefined]);
    expect((await cancel(german, answer.body)).status).toBe(200);
    expect(german.host.state('sub_german').cancelAt).not.toBeNull();
    await german.close();
  });

  it('of which one is left need no choosing', async () => {
    const facts = several('left');
    const gone = { ...facts.subscription, status: 'canceled' as const };
    const answer = await begin({ ...facts, subscription: gone });
    expect([answer.status, answer.body.subscriptions]).toEqual([201, undefined]);
    expect(answer.body.confirm.effects.join(' ')).toContain('Charts');
  });
});

describe('a role that may not cancel', () => {
  it('reads why, in a dialog', async () => {
    const { body } = await begin(member('why'));
    expect(body.barred.title).toBe('You cannot cancel this subscription yourself');
    expect([body.thanks, body.subscriptions, body.standing]).toEqual([undefined, undefined, undefined]);
  });

  it('does not end the dialog of an owner', async () => {
    const owner = await begin(factsOf('team'));
    await begin({ ...member('team'), customer: { id: 'cus_other', role: 'member' } });
    expect((await view(world, owner.body)).body.status).toBe('open');
  });
});

describe('a subscription that is paused', () => {
  it('says so, and can be canceled', async () => {
    const facts = factsOf('paused');
    const subscription = {
      ...facts.subscription,
      status: 'paused' as const,
      pausedUntil: '2099-01-20T08:00:00Z',
    };
    const { status, body } = await begin({ ...facts, subscription });
    expect([status, body.standing.state]).toEqual([201, 'paused']);
    expect((await cancel(world, body)).body.outcome.outcome).toBe('canceled');
  });
});

describe('the list of what a page shows', () => {
  it.each([
    ['too long', Array.from({ length: 17 }, () => 'barred')],
    ['with a word too long', ['x'.repeat(33)]],
    ['of something else', [1]],
  ])('%s is refused', async (_what, list) => {
    const answer = await begin(factsOf('list'), { shows: list });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
  });
});
