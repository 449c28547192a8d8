import type { FlowInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancel, events, manage, start, startWorld, type World } from '../testing/index.ts';
import { eraseAnswers } from './erase-answers.ts';

const text = { en: 'Us' };
const asking = (retentionDays?: number): FlowInput => ({
  schemaVersion: 1,
  id: 'asking',
  reasons: [{ id: 'missing-feature', followUp: { kind: 'text' } }],
  ...(retentionDays !== undefined && {
    privacy: { purpose: text, controller: text, url: '/privacy', retentionDays },
  }),
});
const answer = { reason: 'missing-feature', followUp: 'A quieter bell' };
const DAYS = 24 * 3600 * 1000;

let world: World;
beforeAll(async () => {
  world = await startWorld({ flows: [asking(30)] });
});
afterAll(() => world.close());

const leaves = async (name: string) => {
  const session = await start(world, name);
  await events(world, session, { id: 'evt-00000001', type: 'reason.answered', answer });
  await cancel(world, session, { answer });
  return session;
};
const answerOf = async ({ id }: { id: string }) => {
  const { reason, answer } = (await manage(world, id)).body;
  return [reason, answer];
};
const messagesWith = async (words: string): Promise<number> => {
  const messages = await world.database.query('select body from outbox');
  return messages.filter(({ body }) => String(body).includes(words)).length;
};
const erase = () => eraseAnswers(world.context);

describe('answers', () => {
  it('stay as long as their flow says, and are erased then: also from events and from what was told', async () => {
    const session = await leaves('thirty');
    world.clock.advance(29 * DAYS);
    expect(await erase()).toBe(0);
    expect(await answerOf(session)).toEqual([answer.reason, answer.followUp]);

    await world.workers.outbox.runOnce();
    expect(await messagesWith(answer.followUp)).toBeGreaterThan(0);
    world.clock.advance(2 * DAYS);
    expect(await erase()).toBe(1);
    expect(await answerOf(session)).toEqual([null, null]);
    expect((await manage(world, session.id)).body.outcome.outcome).toBe('canceled');
    const kept = await world.storage.events.ofSession(session.id);
    expect(kept.map((event) => event.answer)).toEqual([undefined]);
    expect(await messagesWith(answer.followUp)).toBe(0);
  });

  it('that a webhook still has to tell wait for it', async () => {
    const session = await leaves('waiting');
    world.clock.advance(31 * DAYS);
    await erase();
    await world.workers.outbox.runOnce();
    const told = world.host.webhooks.filter(({ body }) => body.data.session === session.id);
    expect(told.at(-1)?.body.data.followUp).toBe(answer.followUp);
  });

  it('are kept as the version says that asked for them, and without a word about it they stay', async () => {
    const asked = await leaves('asked');
    world = await world.restart({ flows: [asking()] });
    const unasked = await leaves('unasked');
    world.clock.advance(31 * DAYS);
    await erase();
    expect(await answerOf(asked)).toEqual([null, null]);
    expect(await answerOf(unasked)).toEqual([answer.reason, answer.followUp]);
  });
});
