import { randomUUID } from 'node:crypto';
import type { FlowInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancel, events, manage, start, startWorld, view, type World } from '../testing/index.ts';

const flow: FlowInput = {
  schemaVersion: 1,
  id: 'after',
  question: { asked: 'after', shuffle: true },
  reasons: [
    { id: 'too-expensive' },
    { id: 'support', followUp: { kind: 'rating', scale: 5 } },
    { id: 'competitor', followUp: { kind: 'competitor', options: [{ id: 'acme', name: 'Acme' }] } },
    { id: 'missing-feature' },
    { id: 'no-longer-needed' },
    { id: 'other' },
  ],
  confirm: { fields: ['name', 'kind', 'endDate'] },
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ flows: [flow] });
});
afterAll(() => world.close());

const answered = (reason: string, followUp?: string) => ({
  id: `evt-${randomUUID()}`,
  type: 'reason.answered' as const,
  answer: { reason, ...(followUp !== undefined && { followUp }) },
});
const canceled = async (name: string) => {
  const session = await start(world, name);
  await cancel(world, session);
  return session;
};
const answerOf = async (session: { id: string }) => {
  const { reason, answer } = (await manage(world, session.id)).body;
  return [reason, answer];
};

describe('a reason that is asked for after the cancellation', () => {
  it('is kept once, and the host is told of it', async () => {
    const session = await canceled('once');
    await events(world, session, answered('support', '2'));
    await events(world, session, answered('other'));
    expect(await answerOf(session)).toEqual(['support', '2']);
    expect((await view(world, session)).body.answer).toEqual({ reason: 'support', followUp: '2' });

    await world.workers.outbox.runOnce();
    const told = world.host.webhooks.filter(({ body }) => body.data.session === session.id);
    expect(told.map(({ type }) => type)).toEqual([
      'session.started',
      'subscription.canceled',
      'reason.answered',
    ]);
    expect(told.at(-1)?.body.data).toMatchObject({ reason: 'support', followUp: '2' });
  });

  it('counts for nothing before it', async () => {
    const session = await start(world, 'early');
    await events(world, session, answered('other'));
    await cancel(world, session, { answer: { reason: 'other' } });
    expect(await answerOf(session)).toEqual([null, null]);
  });

  it('is not taken any more when the session’s time is over', async () => {
    const session = await canceled('over');
    world.clock.advance(25 * 3600 * 1000);
    await events(world, session, answered('other'));
    expect(await answerOf(session)).toEqual([null, null]);
  });

  it.each([
    ['a reason that was not presented', 'because', undefined, [null, null]],
    ['a rating off the scale', 'support', '6', ['support', null]],
    ['a rating on it', 'support', '5', ['support', '5']],
    ['a product nobody named', 'competitor', 'nobody', ['competitor', null]],
    ['a product of the list', 'competitor', 'acme', ['competitor', 'acme']],
  ] as const)('with %s is kept as far as it was presented', async (what, reason, followUp, kept) => {
    const session = await canceled(what.replaceAll(' ', '-'));
    await events(world, session, answered(reason, followUp));
    expect(await answerOf(session)).toEqual(kept);
  });

  it('is asked for in an order that a reload keeps', async () => {
    const orders = [];
    for (let index = 0; index < 8; index += 1) {
      const session = await start(world, `order-${index}`);
      const { survey } = (await view(world, session)).body;
      expect(survey).toEqual(session.survey);
      orders.push(survey.map(({ id }: { id: string }) => id).join());
    }
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(orders.every((order) => order.endsWith(',other'))).toBe(true);
  });
});

describe('a form before the final button', () => {
  const commandOf = (name: string) =>
    world.host.ledger.find(({ customer }) => customer === `cus_${name}`)?.command;

  it('is handed to the host with the cancellation, and told nowhere else', async () => {
    const session = await start(world, 'form');
    const details = { name: ' Maya Okafor ', kind: 'extraordinary', endDate: '2100-02-01' };
    expect((await cancel(world, session, { details })).status).toBe(200);
    expect(commandOf('form')).toMatchObject({ kind: 'cancel', details: { ...details, name: 'Maya Okafor' } });
    await world.workers.outbox.runOnce();
    const told = world.host.webhooks.filter(({ body }) => body.data.session === session.id);
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('Okafor');
  });

  it('never stands in the way: what nobody asked for is left out, what is too long is cut', async () => {
    const session = await start(world, 'odd-form');
    const details = { name: 'x'.repeat(200), kind: 'furious', phone: '+1 555 0100', endDate: '  ' };
    expect((await cancel(world, session, { details })).status).toBe(200);
    expect(commandOf('odd-form')).toEqual({
      kind: 'cancel',
      at: '2100-01-20T08:00:00Z',
      details: { name: 'x'.repeat(200) },
    });
  });

  it('that is empty is no form', async () => {
    await canceled('no-form');
    expect(commandOf('no-form')).toEqual({ kind: 'cancel', at: '2100-01-20T08:00:00Z' });
  });
});

it('keeps the step at which offers are allowed', async () => {
  const session = await start(world, 'permission');
  await events(world, session, { id: 'evt-permission', type: 'step.shown', step: 'permission' });
  const [event] = await world.storage.events.ofSession(session.id);
  expect(event).toMatchObject({ type: 'step.shown', step: 'permission' });
});
