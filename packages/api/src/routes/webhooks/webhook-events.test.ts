import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookTypes } from '../../ports/records.ts';
import { accept, asHost, cancel, events, get, start, startWorld, type World } from '../../testing/index.ts';
import { webhookBody } from './webhook-events.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('what the OpenAPI document says of webhooks', () => {
  it('names every type there is', async () => {
    const { webhooks } = (await get(world, '/openapi.json')).body;
    expect(Object.keys(webhooks).sort()).toEqual([...webhookTypes, 'webhook.test'].sort());
    for (const { post } of Object.values<{ post: { parameters: { name: string }[] } }>(webhooks)) {
      expect(post.parameters.map(({ name }) => name)).toEqual([
        ...['webhook-id', 'webhook-timestamp', 'webhook-signature'],
      ]);
    }
  });

  it('is what is sent, and nothing is sent beside it', async () => {
    const answer = { reason: 'missing-feature', followUp: 'Tides' };
    const session = await start(world, 'told');
    await events(world, session, { id: 'evt-00000001', type: 'reason.answered', answer });
    world.host.script('refuse');
    await accept(world, session, { offer: 'pause', choice: 'months-1', answer });
    const details = { phone: '+1 555 0100' };
    await accept(world, session, { offer: 'talk', choice: 'slot-morning', details, answer });
    await cancel(world, session);
    await events(world, await start(world, 'closed'), { id: 'evt-00000002', type: 'dialog.closed' });
    await asHost(world, 'POST', '/v1/webhook-endpoints/default/test');
    await world.workers.outbox.runOnce();
    const { webhooks } = world.host;
    expect([...new Set(webhooks.map(({ type }) => type))].sort()).toEqual(
      [...webhookTypes.filter((type) => type !== 'reason.answered'), 'webhook.test'].sort(),
    );
    // Unknown fields would be left out of what is read.
    for (const { body } of webhooks) expect(webhookBody.parse(body)).toEqual(body);
  });
});
