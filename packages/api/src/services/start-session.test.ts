import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  countRows,
  events,
  factsOf,
  get,
  manage,
  SECRET_KEY,
  signToken,
  start,
  startWith,
  startWorld,
  testFlow,
  view,
  type World,
} from '../testing/index.ts';
import { sweepSessions } from './sweep-sessions.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const openEvent = (id: string) => ({ id, type: 'step.shown' as const, step: 'reason' as const });
const isListed = async (customer: string) =>
  (await get(world, `/v1/sessions?customer=${customer}`, SECRET_KEY)).body.data.length;

describe('starting a session', () => {
  it('returns all steps in the customer’s language', async () => {
    const session = await start(world, 'steps');
    expect(session.status).toBe('open');
    expect(session.locale).toBe('en-US');
    expect(session.reasons.map(({ id }) => id)).toEqual([
      'too-expensive',
      'life-change',
      'missing-feature',
      'other',
    ]);
    expect(Object.keys(session.offers).sort()).toEqual(['basic', 'deal', 'loyalty', 'pause', 'talk']);
  });

  it('sends no command and no trace to the browser', async () => {
    const session = await start(world, 'withheld');
    expect(session).not.toHaveProperty('commands');
    expect(session).not.toHaveProperty('trace');
    expect(JSON.stringify(session)).not.toContain('enterprise');
  });

  it('with the same token resumes the same session with the same secret', async () => {
    const token = await signToken(factsOf('again'));
    const first = await startWith(world, token);
    const second = await startWith(world, token);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect([second.body.id, second.body.secret]).toEqual([first.body.id, first.body.secret]);
  });

  it('with a new token resumes the open session of the subscription', async () => {
    const first = await start(world, 'open');
    expect((await start(world, 'open')).id).toBe(first.id);
  });

  it('at the same moment in twenty tabs makes one session', async () => {
    const sessions = await Promise.all(Array.from({ length: 20 }, () => start(world, 'tabs')));
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(1);
  });

  it('with another price makes a new session and ends the old one', async () => {
    const facts = factsOf('price');
    const old = await start(world, 'price', { facts });
    const cheaper = {
      ...facts,
      subscription: { ...facts.subscription, price: { amount: 1900, currency: 'USD' } },
    };
    const fresh = await start(world, 'price', { facts: cheaper });
    expect(fresh.id).not.toBe(old.id);
    expect((await view(world, old)).body.status).toBe('abandoned');
  });

  it('with the token of an ended session shows its end', async () => {
    const token = await signToken(factsOf('ended'));
    const { body } = await startWith(world, token);
    await cancel(world, body);
    const after = await startWith(world, token);
    expect([after.body.status, after.body.outcome.outcome]).toEqual(['canceled', 'canceled']);
  });

  it('for a customer no flow is for is refused as no_flow', async () => {
    const other = await startWorld({
      flows: [{ schemaVersion: 1, id: 'vip', when: { plan: 'enterprise' }, reasons: [{ id: 'other' }] }],
    });
    const answer = await startWith(other, await signToken(factsOf('nobody')));
    expect([answer.status, answer.body.code]).toEqual([404, 'no_flow']);
    await other.close();
  });

  it('with the open one about to expire makes a new one', async () => {
    const old = await start(world, 'ending');
    world.clock.advance(23.9 * 3600 * 1000);
    const fresh = await start(world, 'ending');
    expect(fresh.id).not.toBe(old.id);
    world.clock.advance(1800 * 1000);
    expect((await cancel(world, fresh)).status).toBe(200);
  });
});

describe('a prepared session', () => {
  it('is in no list and tells the host nothing until it is shown', async () => {
    const session = await start(world, 'prepared', { extra: { prepare: true } });
    expect(session.status).toBe('prepared');
    expect(await isListed('cus_prepared')).toBe(0);
    await events(world, session, openEvent('evt-00000001'));
    expect((await view(world, session)).body.status).toBe('open');
    expect(await isListed('cus_prepared')).toBe(1);
  });

  it('is opened by the same request without prepare', async () => {
    const prepared = await start(world, 'click', { extra: { prepare: true } });
    const opened = await start(world, 'click');
    expect([opened.id, opened.status]).toEqual([prepared.id, 'open']);
  });

  it('outlives the minutes in which a page may keep it ready, and any sweep in them', async () => {
    const session = await start(world, 'ready', { extra: { prepare: true } });
    world.clock.advance(30 * 60_000);
    await sweepSessions(world.context.ports);
    await events(world, session, openEvent('evt-00000001'));
    expect((await view(world, session)).body.status).toBe('open');
    expect((await cancel(world, session)).status).toBe(200);
  });

  it('is told of in no webhook and kept in no table when it is never shown', async () => {
    const alone = await startWorld();
    const before = await countRows(alone);
    await start(alone, 'unseen', { extra: { prepare: true } });
    expect((await countRows(alone)).sessions).toBe(1);
    alone.clock.advance(25 * 3600 * 1000);
    await sweepSessions(alone.context.ports);
    expect(await countRows(alone)).toEqual(before);
    await alone.close();
  });

  it('leaves no trace when its time is over', async () => {
    const session = await start(world, 'swept', { extra: { prepare: true } });
    world.clock.advance(25 * 3600 * 1000);
    await sweepSessions(world.context.ports);
    expect((await view(world, session)).body.code).toBe('session_not_found');
  });
});

describe('events', () => {
  it('are taken once by id, however often they are sent', async () => {
    const session = await start(world, 'events');
    const batch = [openEvent('evt-00000001'), openEvent('evt-00000002')];
    expect((await events(world, session, ...batch)).body).toEqual({ accepted: 2 });
    const again = await events(world, session, ...batch, openEvent('evt-00000003'));
    expect([again.status, again.body]).toEqual([202, { accepted: 1 }]);
  });

  it('keep the answer for a reload and for the host', async () => {
    const session = await start(world, 'answer');
    const answer = { reason: 'life-change', followUp: 'illness' };
    await events(world, session, { id: 'evt-00000001', type: 'reason.answered', answer });
    expect((await view(world, session)).body.answer).toEqual(answer);
    const managed = (await manage(world, session.id)).body;
    expect([managed.reason, managed.answer]).toEqual(['life-change', 'illness']);
  });

  it('that arrive after the end leave the answer of the end', async () => {
    const session = await start(world, 'overtaken');
    await cancel(world, session, { answer: { reason: 'other' } });
    const answer = { reason: 'life-change', followUp: 'illness' };
    expect(
      (await events(world, session, { id: 'evt-00000001', type: 'reason.answered', answer })).body,
    ).toEqual({ accepted: 1 });
    expect((await manage(world, session.id)).body).toMatchObject({ reason: 'other', answer: null });
  });

  it('beyond a thousand in one session are dropped, and the exit stays', async () => {
    const session = await start(world, 'flood');
    const batch = (from: number) =>
      Array.from({ length: 50 }, (_, index) => openEvent(`evt-${String(from + index).padStart(8, '0')}`));
    for (let from = 0; from < 1000; from += 50) {
      expect((await events(world, session, ...batch(from))).body).toEqual({ accepted: 50 });
    }
    expect((await events(world, session, ...batch(1000))).body).toEqual({ accepted: 0 });
    expect((await cancel(world, session)).status).toBe(200);
  });

  it('with a reason that was not presented change nothing', async () => {
    const session = await start(world, 'odd');
    await events(world, session, {
      id: 'evt-00000001',
      type: 'reason.answered',
      answer: { reason: 'because' },
    });
    expect((await view(world, session)).body.answer).toBeUndefined();
  });

  it('of a closed dialog abandon the session, and the next click opens it again', async () => {
    const session = await start(world, 'closed');
    await events(world, session, { id: 'evt-00000001', type: 'dialog.closed' });
    expect((await view(world, session)).body.status).toBe('abandoned');
    expect((await start(world, 'closed')).id).not.toBe(session.id);

    const token = await signToken(factsOf('reopened'), { now: world.clock.now() });
    const { body } = await startWith(world, token);
    await events(world, body, { id: 'evt-00000001', type: 'dialog.closed' });
    expect((await startWith(world, token)).body).toMatchObject({ id: body.id, status: 'open' });
  });

  it('of a dialog that is shown again go on with the session it was drawn from', async () => {
    const token = await signToken(factsOf('again'), { now: world.clock.now() });
    const { body } = await startWith(world, token);
    const shown = { id: 'evt-00000001', type: 'step.shown', step: 'reason' } as const;
    await events(world, body, shown, { id: 'evt-00000002', type: 'dialog.closed' });
    // What was sent before the close and arrives twice opens nothing.
    await events(world, body, shown);
    expect((await view(world, body)).body.status).toBe('abandoned');

    await startWith(world, token, { prepare: true });
    expect((await view(world, body)).body.status).toBe('abandoned');
    await events(world, body, { ...shown, id: 'evt-00000003' });
    expect((await view(world, body)).body.status).toBe('open');
  });
});

describe('a newer token that says something else of the customer', () => {
  const flow = {
    ...testFlow,
    offers: { ...testFlow.offers, deal: { ...testFlow.offers?.deal, when: { 'traits.held': false } } },
  } as typeof testFlow;
  const heldFacts = (held: boolean) => {
    const facts = factsOf('held');
    return { ...facts, customer: { ...facts.customer, traits: { held } } };
  };

  it('decides what can be accepted in the session that goes on', async () => {
    const other = await startWorld({ flows: [flow] });
    const first = await start(other, 'held', { facts: heldFacts(false) });
    const second = await start(other, 'held', { facts: heldFacts(true) });
    expect(second.id).toBe(first.id);
    const refused = await accept(other, first, { offer: 'deal', choice: 'only' });
    expect(refused.body.code).toBe('offer_not_eligible');
    await start(other, 'held', { facts: heldFacts(false) });
    expect((await accept(other, first, { offer: 'deal', choice: 'only' })).status).toBe(200);
    await other.close();
  });
});
