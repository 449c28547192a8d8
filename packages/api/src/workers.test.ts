import { expect, it } from 'vitest';
import { silentLog } from './log/silent-log.ts';
import type { Log } from './ports/log.ts';
import { MOST_DEATHS } from './services/retry-policy.ts';
import { accept, start, startWorld, until, view } from './testing/index.ts';

it('an outage of the database is said once by who meets it each second, and once when it is over', async () => {
  const said: unknown[] = [];
  const log: Log = {
    ...silentLog,
    error: (event, fields) => said.push([event, fields?.worker, fields?.errorName, fields?.errorCode]),
    info: (event, fields) => {
      if (event.startsWith('worker.')) said.push([event, fields?.worker]);
    },
  };
  let tries = 0;
  let isAway = true;
  const world = await startWorld({
    workers: { recoverEveryMillis: 1 },
    ports: ({ storage }) => ({
      log,
      storage: {
        ...storage,
        actions: {
          ...storage.actions,
          lease: async (...given) => {
            tries += 1;
            if (isAway) throw Object.assign(new Error('words'), world.database.diskFull);
            return storage.actions.lease(...given);
          },
        },
      },
    }),
  });
  await world.workers.start(false);
  await until(() => tries > 5);
  const { name, code } = world.database.diskFull;
  // By each of those who look.
  expect(said.toSorted()).toEqual([
    ['worker.error', 'recovery', name, code],
    ['worker.error', 'suspects', name, code],
  ]);
  isAway = false;
  await until(() => said.length > 3);
  expect(said.slice(2).toSorted()).toEqual([
    ['worker.recovered', 'recovery'],
    ['worker.recovered', 'suspects'],
  ]);
  await world.close();
});

it('those with which servers have died again and again are taken up, too', async () => {
  const world = await startWorld({ workers: { recoverEveryMillis: 1 } });
  const session = await start(world, 'x');
  world.host.script('hang');
  await accept(world, session, { offer: 'pause', choice: 'months-1' });
  const [{ id = '' } = {}] = await world.storage.actions.ofSession(session.id);
  const dueAt = world.clock.now().toISOString();
  await world.storage.actions.update(id, ['pending'], { attempts: MOST_DEATHS + 1, answered: 0, dueAt });
  await world.workers.start(false);
  await until(async () => (await view(world, session)).body.status === 'saved');
  await world.close();
});
