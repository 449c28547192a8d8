import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageExecutor } from '../../billing/page-executor.ts';
import { accept, asHost, post, start, startWorld, view, type World } from '../../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ ports: () => ({ executor: pageExecutor }) });
});
afterAll(() => world.close());

const resolve = (id: string, outcome: string) =>
  asHost(world, 'POST', `/v1/actions/${id}/resolve`, { outcome, note: 'Looked.' });

/** Handed to a page that never told. */
const stuck = async (name: string) => {
  const session = await start(world, name);
  const { action } = (await accept(world, session, { offer: 'pause', choice: 'months-1' })).body;
  await world.storage.actions.update(action, ['pending'], { status: 'stuck', cause: 'page_never_told' });
  const tell = (result: string) =>
    post(world, `/v1/sessions/${session.id}/performed`, { secret: session.secret, action, result });
  return { session, id: action as string, tell };
};

describe('an action of a page that never told', () => {
  it('cannot be tried from here, and says what to do instead', async () => {
    const { id } = await stuck('retried');
    const answer = await asHost(world, 'POST', `/v1/actions/${id}/retry`);
    expect([answer.status, answer.body.code]).toEqual([409, 'action_of_page']);
    expect((await asHost(world, 'GET', `/v1/actions/${id}`)).body.why).toContain('never said');
  });

  it('is resolved without anybody to ask', async () => {
    const { session, id } = await stuck('resolved');
    expect((await resolve(id, 'refused')).body).toMatchObject({ status: 'refused', toldBy: 'operator' });
    expect((await view(world, session)).body).toMatchObject({ status: 'open' });
  });

  it.each([
    ['applied', 200],
    ['refused', 409],
  ])('was %s by the operator: the page that tells after that is told so', async (outcome, status) => {
    const { id, tell } = await stuck(`told-late-${outcome}`);
    expect((await resolve(id, outcome)).status).toBe(200);
    for (const word of ['applied', 'refused']) expect((await tell(word)).status).toBe(status);
  });

  it.each([
    ['applied', 'refused'],
    ['refused', 'applied'],
  ])('has one end when the page says %s and the operator %s at the same time', async (page, operator) => {
    const { session, id, tell } = await stuck(`race-${page}`);
    const [told, resolved] = await Promise.all([tell(page), resolve(id, operator)]);
    const kept = (await asHost(world, 'GET', `/v1/actions/${id}`)).body;
    const [winner, outcome] = resolved.status === 200 ? ['operator', operator] : ['page', page];
    expect([kept.toldBy, kept.status]).toEqual([winner, outcome]);
    expect(told.status).toBe(outcome === 'applied' ? 200 : 409);
    await world.workers.outbox.runOnce();
    const types = world.host.webhooks
      .filter(({ body }) => body.data.session === session.id)
      .map(({ type }) => type);
    expect(types.filter((type) => /^offer/.test(type))).toEqual([
      outcome === 'applied' ? 'offer.accepted' : 'offer.failed',
    ]);
  });
});
