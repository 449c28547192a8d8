import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asHost, start, startWorld, type World } from '../testing/index.ts';

const PATH = '/v1/webhook-endpoints/default';
const live = { workspace: 'ws_test', mode: 'live' } as const;

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const run = () => world.workers.outbox.runOnce();
const shown = async () => (await asHost(world, 'GET', PATH)).body;
const enable = () => asHost(world, 'PATCH', PATH, { enabled: true });
/** Something happens, and the endpoint answers 410. */
const goes = async () => {
  world.host.scriptWebhooks({ status: 410 });
  await start(world, 'one');
  await run();
  await start(world, 'two');
  await run();
};

describe('the endpoint from the configuration', () => {
  it('that answered 410 says so, is switched on again, and gets what has waited', async () => {
    await goes();
    expect(world.host.webhooks).toHaveLength(1);
    expect(await shown()).toMatchObject({ enabled: false, disabledBecause: 'gone', source: 'configuration' });
    const answer = await enable();
    expect([answer.status, answer.body]).toMatchObject([200, { enabled: true, disabledAt: null }]);
    expect((await asHost(world, 'GET', '/v1/webhook-endpoints')).body.data[0]).toEqual(answer.body);
    await run();
    expect(world.host.webhooks.map(({ body }) => body.data.customer)).toEqual(['cus_one', 'cus_two']);
  });

  it('is switched on as often as somebody likes, and nothing else of it is changed', async () => {
    expect([(await enable()).status, (await enable()).status]).toEqual([200, 200]);
    for (const wishes of [{}, { enabled: true, description: 'x' }, { enabled: false }]) {
      const answer = await asHost(world, 'PATCH', PATH, wishes);
      expect([answer.status, answer.body.code]).toEqual([409, 'endpoint_configured']);
    }
  });

  it('is not that of another mode on the same database, whatever that answered', async () => {
    const url = world.host.webhookUrl;
    await world.storage.outbox.disable(live, 'default', url, '2027-01-01T00:00:00.000Z');
    expect((await shown()).enabled).toBe(true);
    await goes();
    await world.storage.outbox.disable(live, 'default', 'https://b.example.com/', '2027-01-01T00:00:00.000Z');
    expect((await shown()).enabled).toBe(false);
    await enable();
    const theirs = { id: 'default', url: 'https://b.example.com/' };
    expect(await world.storage.outbox.goneAt(theirs, live)).toBeDefined();
  });
});
