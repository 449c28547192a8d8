import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverActions } from '../../services/recover-actions.ts';
import {
  accept,
  asHost,
  cancel,
  get,
  manage,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  start,
  startWorld,
  view,
  type World,
} from '../../testing/index.ts';
import { storedAction, storedSession } from '../../testing/stored-records.ts';

const MINUTE = 60_000;
const pause = { offer: 'pause', choice: 'months-1' };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let last = 0;
const newName = () => {
  last += 1;
  return `desk-${last}`;
};
const actionsAt = async (query = '') => (await asHost(world, 'GET', `/v1/actions${query}`)).body;
const read = async (id: string) => (await asHost(world, 'GET', `/v1/actions/${id}`)).body;
const retry = (id: string) => asHost(world, 'POST', `/v1/actions/${id}/retry`);
const resolve = (id: string, outcome: string, note = 'Looked at billing.') =>
  asHost(world, 'POST', `/v1/actions/${id}/resolve`, { outcome, note });
const toldOf = async ({ id }: { id: string }) => {
  await world.workers.outbox.runOnce();
  return world.host.webhooks
    .filter(({ body }) => body.data.session === id)
    .map(({ type, body }) => [type, body.data.toldBy])
    .filter(([type]) => type !== 'session.started');
};

/** Asks for something that the provider fails at, and lets the attempts be used up. */
const stuck = async (what: 'accept' | 'cancel', fault: 'error' | 'apply-then-500' = 'error') => {
  const session = await start(world, newName());
  world.host.script(fault);
  await (what === 'accept' ? accept(world, session, pause) : cancel(world, session));
  const [action] = await world.storage.actions.ofSession(session.id);
  if (!action) throw new Error('The action is stored.');
  await world.storage.actions.update(action.id, ['pending'], { status: 'stuck', attempts: 40 });
  world.clock.advance(2 * MINUTE);
  return { session, id: action.id };
};

describe('the list of actions', () => {
  it('has stuck cancellations first, then what else is stuck, what is pending, and what is settled', async () => {
    const own = await startWorld();
    const states = ['applied', 'pending', 'stuck', 'refused'] as const;
    for (const [index, status] of [...states, ...states].entries()) {
      for (const type of ['accept', 'cancel'] as const) {
        const name = `${index}-${type}`;
        await own.storage.sessions.insert(storedSession(`ses_${name}`, { flow: 'test', status: 'saved' }));
        await own.storage.actions.insert(storedAction(`act_${name}`, `ses_${name}`, { status, type }));
      }
    }
    const other = { workspace: 'ws_test', mode: 'live' } as const;
    await own.storage.sessions.insert(storedSession('ses_other', { ...other, flow: 'test' }));
    await own.storage.actions.insert(storedAction('act_other', 'ses_other', { ...other, status: 'stuck' }));

    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await asHost(own, 'GET', `/v1/actions?limit=3&cursor=${cursor}`);
      ids.push(...body.data.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(ids).toEqual([
      ...['act_6-cancel', 'act_2-cancel', 'act_6-accept', 'act_2-accept'],
      ...['act_5-cancel', 'act_1-cancel', 'act_5-accept', 'act_1-accept'],
      ...['act_7-cancel', 'act_7-accept', 'act_4-cancel', 'act_4-accept'],
      ...['act_3-cancel', 'act_3-accept', 'act_0-cancel', 'act_0-accept'],
    ]);
    const some = async (query: string) =>
      (await asHost(own, 'GET', `/v1/actions?${query}`)).body.data.map(({ id }: { id: string }) => id);
    expect(await some('status=stuck&type=accept')).toEqual(['act_6-accept', 'act_2-accept']);
    expect(await some('customer=cus_ses_3-cancel')).toEqual(['act_3-cancel']);
    expect(await some('subscription=sub_ses_3-cancel')).toEqual(['act_3-cancel']);
    expect(await some('subscription=sub_ses_3-cancel&customer=cus_other')).toEqual([]);
    expect((await asHost(own, 'GET', '/v1/actions/act_other')).body.code).toBe('action_not_found');
    for (const what of ['retry', 'resolve']) {
      const body = { outcome: 'applied', note: 'x' };
      const answer = await asHost(own, 'POST', `/v1/actions/act_other/${what}`, body);
      expect([answer.status, answer.body.code]).toEqual([404, 'action_not_found']);
    }
    expect((await own.storage.actions.find('act_other'))?.status).toBe('stuck');
    await own.close();
  });

  it('says why, how often it was tried, and what is expected at the provider', async () => {
    const { session, id } = await stuck('cancel');
    expect(await read(id)).toMatchObject({
      ...{ id, session: session.id, type: 'cancel', status: 'stuck', cause: 'status', attempts: 40 },
      ...{ why: expect.stringContaining('error'), dueAt: null, command: { kind: 'cancel' } },
    });
    expect((await actionsAt('?status=stuck')).data[0].id).toBe(id);
    expect((await get(world, '/readyz')).body.stuck).toBeGreaterThan(0);
    await resolve(id, 'applied');
  });

  it('and all about it is closed to other keys', async () => {
    const { id } = await stuck('accept');
    for (const key of [PUBLISHABLE_KEY, `${SECRET_KEY}x`, 'nobody']) {
      const refusal =
        key === PUBLISHABLE_KEY ? [403, 'publishable_key_not_allowed'] : [401, 'secret_key_invalid'];
      for (const [method, path] of [
        ['GET', '/v1/actions'],
        ['GET', `/v1/actions/${id}`],
        ['POST', `/v1/actions/${id}/retry`],
        ['POST', `/v1/actions/${id}/resolve`],
      ] as const) {
        const answer = await asHost(world, method, path, method === 'GET' ? undefined : { nonsense: 1 }, key);
        expect([path, answer.status, answer.body.code]).toEqual([path, ...refusal]);
      }
    }
    expect((await read(id)).status).toBe('stuck');
  });
});

describe('an action that is tried again', () => {
  it('is settled by what is read where it was carried out already, and nobody is asked twice', async () => {
    const { session, id } = await stuck('accept', 'apply-then-500');
    const executions = () => world.host.calls.filter(({ type }) => type === 'action.execute').length;
    const before = executions();
    const answer = await retry(id);
    expect([answer.status, answer.body.status, answer.body.toldBy]).toEqual([200, 'applied', 'executor']);
    expect(executions()).toBe(before);
    expect((await view(world, session)).body.status).toBe('saved');
    expect(await toldOf(session)).toEqual([['offer.accepted', undefined]]);
    expect((await retry(id)).body.code).toBe('action_settled');
  });

  it('and fails again goes by the schedule from its beginning', async () => {
    const { id } = await stuck('accept');
    world.host.script('error');
    expect((await retry(id)).body).toMatchObject({
      ...{ status: 'pending', attempts: 1, cause: 'status' },
      dueAt: new Date(world.clock.now().getTime() + 1000).toISOString(),
    });
    world.clock.advance(2 * MINUTE);
    await recoverActions(world.context.ports, world.context.runner);
    expect(await read(id)).toMatchObject({ status: 'applied', attempts: 2 });
  });

  it('by many at once is carried out once', async () => {
    const { session, id } = await stuck('cancel');
    const answers = await Promise.all(Array.from({ length: 10 }, () => retry(id)));
    expect(answers.every(({ status, body }) => status === 200 || body.code === 'action_settled')).toBe(true);
    expect(world.host.ledger.filter(({ action }) => action === id)).toHaveLength(1);
    expect((await view(world, session)).body.outcome.outcome).toBe('canceled');
    expect(await toldOf(session)).toEqual([['subscription.canceled', undefined]]);
  });

  it('after a cancellation is only read about: the explicit cancel wins', async () => {
    const { session, id } = await stuck('accept');
    await cancel(world, session);
    world.clock.advance(2 * MINUTE);
    expect((await retry(id)).body).toMatchObject({ status: 'refused', cause: 'overtaken_by_cancel' });
    expect(world.host.ledger.filter(({ action }) => action === id)).toEqual([]);
  });
});

describe('an action that an operator resolves', () => {
  it('as applied ends as if it had been read back, and is marked as their word', async () => {
    const { session, id } = await stuck('cancel');
    expect((await view(world, session)).body.pending).toBe('cancel');
    const answer = await resolve(id, 'applied', '  Canceled by hand.  ');
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { status: 'applied', toldBy: 'operator', note: 'Canceled by hand.', cause: null },
    ]);
    const { body } = await view(world, session);
    expect([body.status, body.pending, body.outcome.reference]).toEqual([
      'canceled',
      undefined,
      answer.body.reference,
    ]);
    expect(await toldOf(session)).toEqual([['subscription.canceled', 'operator']]);
    expect((await manage(world, session.id)).body.actions).toMatchObject([{ toldBy: 'operator' }]);
  });

  it('as refused leaves the subscription as it was, and another way open', async () => {
    const { session, id } = await stuck('accept');
    expect((await resolve(id, 'refused')).body).toMatchObject({
      ...{ status: 'refused', cause: 'told_by_operator', toldBy: 'operator' },
    });
    expect(await toldOf(session)).toEqual([['offer.failed', 'operator']]);
    expect((await accept(world, session, { offer: 'basic', choice: 'plan-basic' })).status).toBe(200);
  });

  it('as refused can be canceled again, with attempts of its own', async () => {
    const { session, id } = await stuck('cancel');
    await resolve(id, 'refused');
    expect((await view(world, session)).body).toMatchObject({ status: 'open' });
    world.host.script('error');
    expect((await cancel(world, session)).status).toBe(202);
    expect(await read(id)).toMatchObject({ status: 'pending', toldBy: 'executor', note: null });
    expect((await retry(id)).body.status).toBe('applied');
  });

  it.each(['applied', 'refused'])('is resolved once, then not even as %s', async (second) => {
    const { session, id } = await stuck('accept');
    const answers = await Promise.all(Array.from({ length: 8 }, () => resolve(id, 'applied')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    const again = await resolve(id, second);
    expect([again.status, again.body.code]).toEqual([409, 'action_not_stuck']);
    expect(await toldOf(session)).toEqual([['offer.accepted', 'operator']]);
  });

  it('has to be stuck: what is pending settles by itself', async () => {
    const session = await start(world, newName());
    world.host.script('error');
    await accept(world, session, pause);
    const [action] = await world.storage.actions.ofSession(session.id);
    expect((await resolve(action?.id ?? '', 'applied')).body.code).toBe('action_not_stuck');
    expect((await read(action?.id ?? '')).status).toBe('pending');
  });

  it('is not refused while the provider shows that it was carried out, or a call may still arrive', async () => {
    const { session, id } = await stuck('accept', 'apply-then-500');
    expect((await resolve(id, 'refused')).body.code).toBe('action_contradicted');
    expect((await view(world, session)).body.pending).toBe('accept');
    const { id: other } = await stuck('accept');
    await world.storage.actions.update(other, ['stuck'], { triedAt: world.clock.now().toISOString() });
    expect((await resolve(other, 'refused')).body.code).toBe('action_under_way');
    expect((await read(other)).status).toBe('stuck');
  });

  it('while the subscriber asks again has one end, which is the provider’s', async () => {
    const { session, id } = await stuck('accept');
    world.host.script('slow');
    const [asked, resolved] = await Promise.all([
      accept(world, session, pause),
      waitUntilCalled(id).then(() => resolve(id, 'refused')),
    ]);
    expect([asked.status, resolved.body.code]).toEqual([200, 'action_not_stuck']);
    expect(await read(id)).toMatchObject({ status: 'applied', toldBy: 'executor', note: null });
    expect(await toldOf(session)).toEqual([['offer.accepted', undefined]]);
  });

  it('after a cancellation changes no receipt: the explicit cancel wins', async () => {
    const { session, id } = await stuck('accept');
    await cancel(world, session);
    const before = (await view(world, session)).body;
    expect((await resolve(id, 'applied')).body.status).toBe('applied');
    const after = (await view(world, session)).body;
    expect([after.status, after.outcome]).toEqual([before.status, before.outcome]);
    expect(await toldOf(session)).toEqual([
      ['subscription.canceled', undefined],
      ['offer.accepted', 'operator'],
    ]);
  });

  it.each([
    ['another outcome', { outcome: 'canceled', note: 'x' }, 'invalid_request'],
    ['no note', { outcome: 'applied' }, 'invalid_request'],
    ['an empty note', { outcome: 'applied', note: '  ' }, 'invalid_request'],
    ['an amount', { outcome: 'applied', note: 'x', amount: 1 }, 'unexpected_field'],
  ])('with %s is not', async (_what, body, code) => {
    const { id } = await stuck('accept');
    expect((await asHost(world, 'POST', `/v1/actions/${id}/resolve`, body)).body.code).toBe(code);
    expect((await read(id)).status).toBe('stuck');
  });
});

const waitUntilCalled = async (id: string): Promise<void> => {
  const called = () =>
    world.host.calls.filter((call) => call.type === 'action.execute' && call.action.id === id).length > 1;
  for (let round = 0; round < 1000 && !called(); round += 1) {
    await new Promise((done) => setTimeout(done, 2));
  }
  expect(called()).toBe(true);
};
