import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  events,
  factsOf,
  start,
  startWorld,
  until,
  type World,
} from '../../testing/index.ts';
import { storedFlow, storedSession } from '../../testing/stored-records.ts';
import { storedText } from '../../testing/stored-text.ts';
import { askForOutlived } from './ask-for-outlived.ts';

const DAY = 24 * 3600 * 1000;
const owner = { workspace: storedFlow.workspace, mode: 'test' } as const;
const needles = ['needle-name', 'needle@example.com', '+1 555 0177', 'needle-of-the-bell', 'cus_needle'];

let world: World;
beforeEach(async () => {
  const workers = { recoverEveryMillis: 20, sweepEveryMillis: 20, eraseEveryMillis: 20, retentionDays: 90 };
  world = await startWorld({ workers });
});
afterEach(() => world.close());

const needle = () => {
  const facts = factsOf('needle');
  const customer = { ...facts.customer, name: 'needle-name', traits: { mail: 'needle@example.com' } };
  return { ...facts, customer };
};
const left = async () => {
  const text = await storedText(world);
  return needles.filter((each) => text.includes(each));
};

describe('a session whose time is over', () => {
  it('goes by itself with everything that is kept of it, and the others stay', async () => {
    const session = await start(world, 'needle', { facts: needle() });
    const answer = { reason: 'missing-feature', followUp: 'needle-of-the-bell' };
    await events(world, session, { id: 'evt-needle-0001', type: 'reason.answered', answer });
    await accept(world, session, {
      offer: 'talk',
      choice: 'slot-morning',
      details: { phone: '+1 555 0177' },
      answer,
    });
    await cancel(world, session);
    await world.workers.outbox.runOnce();
    world.clock.advance(89 * DAY);
    const other = await start(world, 'other');
    expect(await askForOutlived(world.context.ports, owner, 90)).toBe(0);
    expect(await left()).toEqual(needles);

    world.clock.advance(2 * DAY);
    await world.workers.start(false);
    await until(async () => (await left()).length === 0);
    expect(await world.storage.sessions.find(session.id)).toBeUndefined();
    expect(await world.storage.sessions.find(other.id)).toBeDefined();
  });

  it('waits for what is not settled in it', async () => {
    const session = await start(world, 'pending');
    world.host.script('error');
    await cancel(world, session);
    await world.storage.sessions.update(session.id, { status: 'error' });
    await world.database.query(`update actions set status = 'stuck'`);
    world.clock.advance(91 * DAY);
    expect(await askForOutlived(world.context.ports, owner, 90)).toBe(1);
    expect(await askForOutlived(world.context.ports, owner, 90)).toBe(0);
    expect(await world.storage.erasure.ready(10, owner)).toEqual([]);
    expect(await world.storage.sessions.find(session.id)).toBeDefined();
  });

  it('is one of many, of its own mode, and of those that have ended', async () => {
    const createdAt = '2020-01-01T00:00:00.000Z';
    await world.storage.transaction(async ({ sessions }) => {
      for (let number = 0; number < 120; number += 1) {
        await sessions.insert(storedSession(`ses_${number}`, { status: 'saved', createdAt }));
      }
      await sessions.insert(storedSession('ses_open', { createdAt, expiresAt: '2200-01-01T00:00:00.000Z' }));
      await sessions.insert(storedSession('ses_live', { status: 'saved', createdAt, mode: 'live' }));
    });
    expect(await askForOutlived(world.context.ports, owner, 90)).toBe(120);
    const marked = await world.database.query(
      'select id from sessions where erase_asked_at is null order by id',
    );
    expect(marked.map(({ id }) => id)).toEqual(['ses_live', 'ses_open']);
  });
});
