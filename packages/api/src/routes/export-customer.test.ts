import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  events,
  factsOf,
  get,
  SECRET_KEY,
  start,
  startWorld,
  type World,
} from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const exported = (customer: string, query = '') =>
  get(world, `/v1/customers/${encodeURIComponent(customer)}/export${query}`, SECRET_KEY);

describe('the export of a customer', () => {
  it('has what was known, shown, answered and carried out', async () => {
    const session = await start(world, 'export');
    const answer = { reason: 'missing-feature', followUp: 'A quieter bell' };
    const id = 'evt_export_0001';
    await events(world, session, { id, type: 'reason.answered', step: 'reason', answer, millis: 1200 });
    await accept(world, session, { offer: 'pause', choice: 'months-1', answer });
    const { status, body } = await exported('cus_export');
    expect(status).toBe(200);
    expect(body).toMatchObject({ customer: 'cus_export', nextCursor: null });
    expect(body.data).toHaveLength(1);
    const [one] = body.data;
    expect(one).toMatchObject({ id: session.id, status: 'saved', answer: 'A quieter bell', flow: 'test' });
    expect(one.facts.customer).toMatchObject(factsOf('export').customer);
    expect(one.actions).toMatchObject([{ type: 'accept', kind: 'pause', status: 'applied' }]);
    expect(one.events).toMatchObject([{ id, answer, millis: 1200 }]);
    expect(Object.keys(one.presented.offers)).toContain('pause');
    expect(JSON.stringify(body)).not.toContain(session.secret);
  });

  it('has events in the order in which they were sent, those of one batch and those of the next', async () => {
    const session = await start(world, 'in-order');
    const batches = [
      ['evt_9_shown', 'evt_1_shown', 'evt_5_shown'],
      ['evt_3_shown', 'evt_0_shown'],
    ];
    for (const ids of batches) {
      const batch = ids.map((id) => ({ id, type: 'step.shown', step: 'reason' }) as const);
      expect((await events(world, session, ...batch)).status).toBe(202);
    }
    const [one] = (await exported('cus_in-order')).body.data;
    expect(one.events.map(({ id }: { id: string }) => id)).toEqual(batches.flat());
  });

  it('has nothing of anybody else, and nothing of somebody unknown', async () => {
    await start(world, 'other');
    await start(world, 'export-2');
    const { body } = await exported('cus_other');
    expect(body.data.map(({ customer }: { customer: string }) => customer)).toEqual(['cus_other']);
    expect((await exported('cus_nobody')).body.data).toEqual([]);
  });

  it('comes in pages, newest first', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      world.clock.advance(1000);
      const facts = factsOf('pages');
      const subscription = { ...facts.subscription, id: `sub_pages_${index}` };
      const session = await start(world, 'pages', { facts: { ...facts, subscription } });
      await cancel(world, session);
      ids.unshift(session.id);
    }
    const idsIn = (body: { data: { id: string; actions: unknown[] }[] }) =>
      body.data.map(({ id, actions }) => `${id} ${actions.length}`);
    const first = await exported('cus_pages', '?limit=2');
    const second = await exported('cus_pages', `?limit=2&cursor=${first.body.nextCursor}`);
    expect([...idsIn(first.body), ...idsIn(second.body)]).toEqual(ids.map((id) => `${id} 1`));
    expect(second.body.nextCursor).toBeNull();
  });

  it('finds an id with whatever in it', async () => {
    const facts = factsOf('odd');
    const customer = { ...facts.customer, id: 'auth0|5 ø/ü?#' };
    await start(world, 'odd', { facts: { ...facts, customer } });
    expect((await exported(customer.id)).body.data).toHaveLength(1);
  });
});
