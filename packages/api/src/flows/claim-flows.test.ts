import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import { startWorld, type World } from '../testing/index.ts';
import { claimFlows } from './claim-flows.ts';

const owner = { workspace: 'ws_test', mode: 'test' } as const;

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** A server starts with these files. */
const startWith = async (...files: { id: string; version: number }[]): Promise<void> => {
  const { storage, clock } = world;
  await claimFlows({ storage, clock, ids: world.context.ports.ids, log: silentLog }, owner, files);
};
const publish = async (id: string, document: string): Promise<number> => {
  const content = { hash: document, document, publishedAt: world.clock.now().toISOString() };
  return (await world.storage.flows.publish({ workspace: owner.workspace, flow: id, ...content })).version;
};
const rowsAbout = async (id: string) =>
  (await world.storage.audit.list(owner, { target: id, limit: 100 }))
    .reverse()
    .map(({ actor, operation, changes }) => ({ actor, operation, changes }));

const begun = { actor: 'file', operation: 'publishFlow', changes: { version: { from: null, to: 1 } } };

describe('in the audit log a flow that is a file', () => {
  it('is one row when it comes into force', async () => {
    const version = await publish('teams', '{}');
    await startWith({ id: 'test', version: 1 }, { id: 'teams', version });
    expect(await rowsAbout('teams')).toEqual([begun]);
    expect(await world.storage.audit.list(owner, { target: 'teams', limit: 1 })).toMatchObject([
      { ...owner, at: world.clock.now().toISOString() },
    ]);
  });

  it('is one row a change, as its version was and became', async () => {
    const version = await publish('test', '{}');
    await startWith({ id: 'test', version });
    expect(await rowsAbout('test')).toEqual([
      begun,
      { actor: 'file', operation: 'publishFlow', changes: { version: { from: 1, to: version } } },
    ]);
  });

  it('is no row when a server starts and nothing has changed', async () => {
    await startWith({ id: 'test', version: 1 });
    await startWith({ id: 'test', version: 1 });
    expect(await rowsAbout('test')).toEqual([begun]);
  });

  it('is one row when several servers start at once', async () => {
    const version = await publish('test', '{}');
    await Promise.all(Array.from({ length: 5 }, () => startWith({ id: 'test', version })));
    expect(await rowsAbout('test')).toHaveLength(2);
  });

  it('says that it takes over from what was published over the API', async () => {
    const since = world.clock.now().toISOString();
    const before = await publish('teams', '{}');
    const version = await publish('teams', '{ }');
    await world.storage.activeFlows.put({
      ...owner,
      flow: 'teams',
      version: before,
      managedBy: 'api',
      since,
    });
    await startWith({ id: 'test', version: 1 }, { id: 'teams', version });
    const managedBy = { from: 'api', to: 'file' };
    expect(await rowsAbout('teams')).toEqual([
      {
        actor: 'file',
        operation: 'publishFlow',
        changes: { version: { from: before, to: version }, managedBy },
      },
    ]);
  });

  it('says so too where it is the very version that was in force', async () => {
    const since = world.clock.now().toISOString();
    const version = await publish('teams', '{}');
    await world.storage.activeFlows.put({ ...owner, flow: 'teams', version, managedBy: 'api', since });
    await startWith({ id: 'test', version: 1 }, { id: 'teams', version });
    expect(await rowsAbout('teams')).toEqual([
      { actor: 'file', operation: 'publishFlow', changes: { managedBy: { from: 'api', to: 'file' } } },
    ]);
  });

  it('is one row when its file is gone', async () => {
    await startWith();
    await startWith();
    expect(await rowsAbout('test')).toEqual([
      begun,
      { actor: 'file', operation: 'withdrawFlow', changes: { version: { from: 1, to: null } } },
    ]);
  });

  it('comes into force together with its row, or not at all', async () => {
    const version = await publish('test', '{}');
    await world.database.query('alter table audit_log rename to audit_log_away');
    await expect(startWith({ id: 'test', version })).rejects.toThrow();
    await world.database.query('alter table audit_log_away rename to audit_log');
    expect(await world.storage.activeFlows.find(owner, 'test')).toMatchObject({ version: 1 });
  });
});
