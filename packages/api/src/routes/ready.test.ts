import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { get, startWorld, type World } from '../testing/index.ts';

let world: World;
let stopping: boolean;
beforeEach(async () => {
  stopping = false;
  world = await startWorld({ ports: () => ({ isStopping: () => stopping }) });
});
afterEach(() => world.close());

const readiness = async () => {
  const { status, body } = await get(world, '/readyz');
  return [status, body.code ?? body.status];
};

describe('the readiness', () => {
  it('is given while the database answers, with the time and what waits for the operator', async () => {
    const { status, body } = await get(world, '/readyz');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ready', stuck: 0, now: world.clock.now().toISOString() });
  });

  it('is refused while the database lacks what a newer one has, and given when it is brought up to date', async () => {
    const [newest] = await world.database.query(
      'select name, timestamp from kysely_migration order by name desc limit 1',
    );
    const { name, timestamp } = newest as { name: string; timestamp: string };
    await world.database.query('delete from kysely_migration where name = $1', name);
    expect(await readiness()).toEqual([503, 'not_migrated']);
    expect((await get(world, '/readyz')).body.detail).toContain(name);
    await world.database.query(
      'insert into kysely_migration (name, timestamp) values ($1, $2)',
      name,
      timestamp,
    );
    expect(await readiness()).toEqual([200, 'ready']);
  });

  it('is given on a database that a newer server beside this one has brought further', async () => {
    await world.database.query(`insert into kysely_migration (name, timestamp) values ('9999-later', '')`);
    expect(await readiness()).toEqual([200, 'ready']);
  });

  it('is refused when the tables are gone', async () => {
    await world.database.query('drop table kysely_migration');
    expect(await readiness()).toEqual([503, 'unavailable']);
  });

  it('is refused when nobody answers', async () => {
    const broken = await startWorld({
      ports: ({ storage }) => ({
        storage: { ...storage, missingMigrations: () => Promise.reject(new Error('gone')) },
      }),
    });
    expect((await get(broken, '/readyz')).body.code).toBe('unavailable');
    expect((await get(broken, '/healthz')).body).toEqual({ status: 'ok' });
    await broken.close();
  });

  it('is refused while the database answers and takes no writes, and given when it does again', async () => {
    let takesWrites = false;
    const full = await startWorld({
      ports: ({ storage }) => ({ storage: { ...storage, takesWrites: async () => takesWrites } }),
    });
    const { status, body } = await get(full, '/readyz');
    expect([status, body.code, body.detail]).toEqual([
      503,
      'unavailable',
      expect.stringContaining('takes no writes'),
    ]);
    takesWrites = true;
    expect((await get(full, '/readyz')).status).toBe(200);
    await full.close();
  });

  it('is refused once the server was asked to stop, which is alive all the same', async () => {
    stopping = true;
    expect(await readiness()).toEqual([503, 'stopping']);
    expect((await get(world, '/healthz')).status).toBe(200);
  });
});
