import {
  accept,
  cancel,
  events,
  manage,
  SECRET_KEY,
  start,
  startWorld,
  type World,
} from '@partwell/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPartwell } from '../testing/start-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const run = (args: readonly string[], key = SECRET_KEY) =>
  startPartwell([...args, '--api', world.url], {
    cwd: workFolder({}),
    env: { PARTWELL_SECRET_KEY: key },
  }).ended();

const stuck = async (name: string) => {
  const session = await start(world, name);
  world.host.script('error');
  await cancel(world, session);
  const [action] = (await manage(world, session.id)).body.actions;
  await world.storage.actions.update(action.id, ['pending'], { status: 'stuck', attempts: 40 });
  world.clock.advance(120_000);
  return action.id as string;
};

describe('partwell actions', () => {
  test('lists what is stuck first, says what to do about one, and tries it again', async () => {
    await accept(world, await start(world, 'fine'), { offer: 'pause', choice: 'months-1' });
    const id = await stuck('left');
    const list = await run(['actions', 'list']);
    const [first, second] = list.stdout.split('\n');
    expect(first).toMatch(new RegExp(`^stuck +cancel +${id} +cus_left +40 attempts`));
    expect(second).toMatch(/^applied +accept pause/);
    expect(list.stdout).toContain('2 actions. 1 stuck, waiting for you.\n');
    await world.storage.actions.update(id, ['stuck'], { status: 'pending' });
    const waiting = await run(['actions', 'list']);
    expect(waiting.stdout).toContain('2 actions. None is stuck. 1 pending, tried again without you.');
    await world.storage.actions.update(id, ['pending'], { status: 'stuck' });

    const shown = await run(['actions', 'show', id]);
    expect(shown.stdout).toContain('"kind":"cancel"');
    const { createdAt } = (await world.storage.actions.find(id)) ?? {};
    expect(shown.stdout).toMatch(new RegExp(`tried +40 times\n +last sent +${createdAt}\n`));
    expect(shown.stdout).toContain(`partwell actions retry ${id}`);
    const again = await run(['actions', 'retry', id, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ id, status: 'applied', toldBy: 'executor' });
    expect([list.code, shown.code, again.code]).toEqual([0, 0, 0]);
  });

  test('takes the word of the operator, once, and a note with it', async () => {
    const id = await stuck('resolved');
    const word = ['actions', 'resolve', id, '--outcome', 'applied', '--note', 'Canceled by hand'];
    expect((await run(word)).stdout).toContain('told by operator');
    const second = await run(word);
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('action_not_stuck')]);
  });

  test('says what the server says where it refuses', async () => {
    const { code, stderr } = await run(['actions', 'list'], 'sk_test_another_key_of_nobody');
    expect([code, stderr]).toEqual([2, expect.stringContaining('secret_key_invalid')]);
  });
});

describe('partwell customers', () => {
  test('exports somebody, and erases them', async () => {
    const session = await start(world, 'maya');
    const answer = { reason: 'missing-feature', followUp: 'A quieter bell' };
    await events(world, session, { id: 'evt-maya-0001', type: 'reason.answered', answer });
    const exported = await run(['customers', 'export', 'cus_maya']);
    expect(JSON.parse(exported.stdout).data).toMatchObject([{ id: session.id, answer: 'A quieter bell' }]);

    const erased = await run(['customers', 'erase', 'cus_maya', '--yes']);
    expect([erased.code, erased.stdout]).toEqual([
      0,
      expect.stringContaining('Erased: 1 session, 0 actions, 1 event'),
    ]);
    expect(await world.storage.sessions.find(session.id)).toBeUndefined();
  });
});
