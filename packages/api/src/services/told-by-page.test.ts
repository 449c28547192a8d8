import type { SessionView } from '@partwell/flow/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageExecutor } from '../billing/page-executor.ts';
import {
  type Answer,
  accept,
  cancel,
  factsOf,
  get,
  manage,
  post,
  start,
  startWorld,
  view,
  type World,
} from '../testing/index.ts';
import { recoverActions } from './recover-actions.ts';

const inPage = { ports: () => ({ executor: pageExecutor }) };
const MINUTE = 60_000;

let world: World;
beforeEach(async () => {
  world = await startWorld(inPage);
});
afterEach(() => world.close());

const pause = { offer: 'pause', choice: 'months-2' };
const tell = (session: SessionView, action: string, result: string, more = {}): Promise<Answer> =>
  post(world, `/v1/sessions/${session.id}/performed`, { secret: session.secret, action, result, ...more });
const told = async () => {
  await world.workers.outbox.runOnce();
  return world.host.webhooks
    .map(({ type, body }) => [type, body.data.toldBy])
    .filter(([type]) => type !== 'session.started');
};
const later = async (millis: number) => {
  world.clock.advance(millis);
  await recoverActions(world.context.ports, world.context.runner);
};

describe('what the page is to carry out', () => {
  it('is handed to it as the command that was presented, and said nowhere until it is done', async () => {
    const session = await start(world, 'x');
    expect(session.carriedOutBy).toBe('page');
    const { status, body } = await accept(world, session, pause);
    expect([status, body.status, body.command.kind, body.command.months]).toEqual([
      202,
      'perform',
      'pause',
      2,
    ]);
    expect((await view(world, session)).body).toMatchObject({ status: 'open', pending: 'accept' });
    expect(await told()).toEqual([]);
    expect(world.host.calls).toEqual([]);
  });

  it('is recorded as the page’s word once it is told, in the session, for the host and in the webhook', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    const end = await tell(session, action, 'applied');
    expect([end.status, end.body.status, end.body.outcome.outcome]).toEqual([200, 'settled', 'saved']);
    expect((await view(world, session)).body).toMatchObject({ status: 'saved' });
    const [kept] = (await manage(world, session.id)).body.actions;
    expect(kept).toMatchObject({ id: action, status: 'applied', toldBy: 'page' });
    expect(await told()).toEqual([['offer.accepted', 'page']]);
  });

  it('is canceled the same way, with the receipt of the moment it was told', async () => {
    const session = await start(world, 'x');
    const { action, command } = (await cancel(world, session)).body;
    expect(command.kind).toBe('cancel');
    world.clock.advance(MINUTE);
    const end = await tell(session, action, 'applied');
    expect(end.body.outcome).toMatchObject({ outcome: 'canceled', at: world.clock.now().toISOString() });
    expect(await told()).toEqual([['subscription.canceled', 'page']]);
  });

  it('and cannot be leaves everything as it was, and another way open', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    const end = await tell(session, action, 'refused', { reason: 'card_declined' });
    expect([end.status, end.body.code]).toEqual([409, 'executor_refused']);
    expect((await view(world, session)).body).toMatchObject({ status: 'open' });
    expect(await told()).toEqual([['offer.failed', 'page']]);
    expect((await manage(world, session.id)).body.actions[0].cause).toBe('card_declined');
    const other = await accept(world, session, { offer: 'basic', choice: 'plan-basic' });
    expect(other.body.status).toBe('perform');
    expect(other.body.action).not.toBe(action);
  });
});

describe('the word of a page', () => {
  it('is kept as a code, and nothing else of it: words may hold anything', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    await tell(session, action, 'refused', { reason: 'Ask Maya, 555 0100' });
    expect((await manage(world, session.id)).body.actions[0].cause).toBe('told_by_page');
  });

  it('counts once, however often and from however many tabs it comes', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell(session, action, 'applied')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.outcome.reference)).size).toBe(1);
    expect(await told()).toEqual([['offer.accepted', 'page']]);
  });

  it.each([
    ['applied', 'refused', 200],
    ['refused', 'applied', 409],
  ])('stands as it was given first: %s, then %s', async (first, second, status) => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    await tell(session, action, first);
    expect((await tell(session, action, second)).status).toBe(status);
    expect((await told()).length).toBe(1);
  });

  it('is asked for with the same action when the offer is accepted again', async () => {
    const session = await start(world, 'x');
    const [one, again] = [await accept(world, session, pause), await accept(world, session, pause)];
    expect(again.body).toEqual(one.body);
    await tell(session, one.body.action, 'applied');
    expect((await accept(world, session, pause)).body.status).toBe('settled');
    expect((await accept(world, session, { offer: 'basic', choice: 'plan-basic' })).body.code).toBe(
      'already_accepted',
    );
  });

  it('about what was canceled meanwhile changes no receipt: the explicit cancel wins', async () => {
    const session = await start(world, 'x');
    const accepted = (await accept(world, session, pause)).body;
    const left = (await cancel(world, session)).body;
    await tell(session, left.action, 'applied');
    expect((await tell(session, accepted.action, 'applied')).body.code).toBe('subscription_canceled');
    expect((await view(world, session)).body).toMatchObject({
      status: 'canceled',
      outcome: { outcome: 'canceled' },
    });
  });

  it.each<[string, (session: SessionView, other: SessionView, action: string) => Promise<Answer>, string]>([
    [
      'an action of another session',
      (_own, other, action) => tell(other, action, 'applied'),
      'action_unknown',
    ],
    ['an action that never was', (own) => tell(own, 'act_0', 'applied'), 'action_unknown'],
    [
      'a secret of another session',
      (own, other, action) => tell({ ...own, secret: other.secret }, action, 'applied'),
      'session_secret_invalid',
    ],
    ['a result nobody knows', (own, _other, action) => tell(own, action, 'done'), 'invalid_request'],
    ['an amount', (own, _other, action) => tell(own, action, 'applied', { amount: 1 }), 'unexpected_field'],
    [
      'a reason too long',
      (own, _other, action) => tell(own, action, 'refused', { reason: 'x'.repeat(201) }),
      'invalid_request',
    ],
    ['an id too long', (own) => tell(own, 'x'.repeat(65), 'applied'), 'invalid_request'],
  ])('with %s settles nothing', async (_what, attempt, code) => {
    const [own, other] = [await start(world, 'own'), await start(world, 'other')];
    const { action } = (await accept(world, own, pause)).body;
    expect((await attempt(own, other, action)).body.code).toBe(code);
    expect((await world.storage.actions.find(action))?.status).toBe('pending');
    expect(await told()).toEqual([]);
  });
});

describe('where a server carries things out', () => {
  it('no page can say that it did', async () => {
    const served = await world.restart();
    served.host.script('hang');
    const session = await start(served, 'served');
    expect(session.carriedOutBy).toBeUndefined();
    expect((await accept(served, session, pause)).body).toEqual({ status: 'pending' });
    const [action] = await served.storage.actions.ofSession(session.id);
    world = served;
    const answer = await tell(session, action?.id ?? '', 'applied');
    expect([answer.status, answer.body.code]).toEqual([404, 'action_unknown']);
    expect((await view(served, session)).body.pending).toBe('accept');
  });
});

describe('a page that never tells', () => {
  it('is waited for, and then the operator is told: it may have happened and nobody says that it did', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    await later(14 * MINUTE);
    expect((await world.storage.actions.find(action))?.status).toBe('pending');
    await later(2 * MINUTE);
    expect(await world.storage.actions.find(action)).toMatchObject({
      status: 'stuck',
      cause: 'page_never_told',
    });
    expect((await get(world, '/readyz')).body.stuck).toBe(1);
    expect((await view(world, session)).body).toMatchObject({ status: 'open', pending: 'accept' });
    expect(await told()).toEqual([]);
    expect(world.host.calls).toEqual([]);
  });

  it('can still tell, hours later, and it counts once', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    await later(16 * MINUTE);
    await later(300 * MINUTE);
    expect((await tell(session, action, 'applied')).body.outcome.outcome).toBe('saved');
    expect((await get(world, '/readyz')).body.stuck).toBe(0);
    expect(await told()).toEqual([['offer.accepted', 'page']]);
  });

  it('does not keep anybody: leaving is handed to the page at once', async () => {
    const session = await start(world, 'x');
    await accept(world, session, pause);
    await later(16 * MINUTE);
    const left = (await cancel(world, session)).body;
    expect(left).toMatchObject({ status: 'perform', command: { kind: 'cancel' } });
    expect((await tell(session, left.action, 'applied')).body.outcome.outcome).toBe('canceled');
  });

  it('of a cancellation is asked again, with the same action, in a new session too', async () => {
    const session = await start(world, 'x');
    const first = (await cancel(world, session)).body;
    await later(16 * MINUTE);
    expect((await cancel(world, session)).body).toEqual(first);
    world.clock.advance(24 * 60 * MINUTE);
    const next = await start(world, 'x');
    expect(next.id).not.toBe(session.id);
    expect((await cancel(world, next)).body).toEqual(first);
    const [end, before] = [await tell(next, first.action, 'applied'), await view(world, session)];
    expect(end.body.outcome).toMatchObject({
      outcome: 'canceled',
      reference: before.body.outcome.reference,
    });
    expect((await view(world, next)).body.status).toBe('canceled');
    expect((await told()).filter(([type]) => type === 'subscription.canceled')).toEqual([
      ['subscription.canceled', 'page'],
    ]);
  });

  it('is not taken for silent because the server was restarted', async () => {
    const session = await start(world, 'x');
    const { action } = (await accept(world, session, pause)).body;
    world = await world.restart(inPage);
    await world.workers.start(true);
    await later(1000);
    expect((await world.storage.actions.find(action))?.status).toBe('pending');
  });
});

describe('after something was carried out', () => {
  it('a token of before makes nobody eligible again, and one signed afterwards does', async () => {
    const first = await start(world, 'x');
    const { action } = (await accept(world, first, pause)).body;
    await tell(first, action, 'applied');
    const stale = await start(world, 'x');
    expect((await accept(world, stale, pause)).body.code).toBe('unavailable');
    world.clock.advance(30 * MINUTE);
    const facts = factsOf('x');
    const subscription = { ...facts.subscription, currentPeriodEnd: '2100-03-20T08:00:00Z' };
    const fresh = await start(world, 'x', { facts: { ...facts, subscription } });
    expect((await accept(world, fresh, pause)).body.status).toBe('perform');
  });
});
