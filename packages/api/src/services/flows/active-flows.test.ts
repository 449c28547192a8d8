import type { FlowInput } from '@partwell/flow/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContext } from '../../app.ts';
import { claimFlows } from '../../flows/claim-flows.ts';
import { silentLog } from '../../log/silent-log.ts';
import { atTheDatabase } from '../../management/open-management.ts';
import type { Log } from '../../ports/log.ts';
import type { Owner } from '../../ports/records.ts';
import type { Storage } from '../../ports/storage.ts';
import { startWorld, testFlow, type World } from '../../testing/index.ts';
import { FRESH_MILLIS } from './active-flows.ts';
import { publishFlow } from './publish-flow.ts';
import { switchOffers } from './switch-offers.ts';

const owner = { workspace: 'ws_test', mode: 'test' } as const;
const manager = atTheDatabase('ws_test', 'test', 'publishFlow');
const flow = (id: string, more: Partial<FlowInput> = {}): FlowInput => ({
  schemaVersion: 1,
  id,
  reasons: [{ id: 'other' }],
  ...more,
});

let world: World;
let asked: number;
let logged: unknown[];
beforeEach(async () => {
  asked = 0;
  logged = [];
  world = await startWorld();
});
afterEach(() => world.close());

/** As another process on the same database has it. */
const another = (changes: { flows?: [] } = {}) => {
  const { storage } = world;
  const counted: Storage = {
    ...storage,
    activeFlows: {
      ...storage.activeFlows,
      list: (of) => {
        asked += 1;
        return storage.activeFlows.list(of);
      },
    },
  };
  const note = (event: string, fields: unknown) => void logged.push([event, fields]);
  const log: Log = { ...silentLog, warn: note, error: note };
  return createContext({ ...world.context.ports, ...changes, storage: counted, log });
};
const publish = async (context = world.context, id = 'teams', more: Partial<FlowInput> = {}) => {
  const source = JSON.stringify(flow(id, more));
  const published = await publishFlow(context, manager, id, { source });
  if (!published.ok) throw new Error(published.code);
  return published.version.version;
};
const idsAt = async (context = world.context, of: Owner = owner) =>
  (await context.flows.of(of)).flows.map(({ id }) => id);
const wait = (millis: number) => world.clock.advance(millis);

describe('what is in force', () => {
  it('is known at another process within two seconds, which asks once in that time', async () => {
    const other = another();
    expect(await idsAt(other)).toEqual(['test']);
    await publish();
    expect(await idsAt()).toEqual(['test', 'teams']);
    wait(FRESH_MILLIS - 1);
    for (let index = 0; index < 20; index += 1) expect(await idsAt(other)).toEqual(['test']);
    wait(1);
    expect(await Promise.all(Array.from({ length: 20 }, () => idsAt(other)))).toEqual(
      Array.from({ length: 20 }, () => ['test', 'teams']),
    );
    expect(asked).toBe(2);
  });

  it('is of one workspace and mode', async () => {
    await publish();
    expect(await idsAt(world.context, { workspace: 'ws_other', mode: 'test' })).toEqual([]);
    expect(await idsAt(world.context, { workspace: 'ws_test', mode: 'live' })).toEqual(['test']);
  });

  it('is tried with conditions first, of files before others, then by id', async () => {
    await publish(world.context, 'b', { when: { plan: 'b' } });
    await publish(world.context, 'a', { when: { plan: 'a' } });
    await publish(world.context, 'z');
    expect(await idsAt()).toEqual(['a', 'b', 'test', 'z']);
  });

  it('stays as it was where a version cannot be read, and goes on for everybody else', async () => {
    const other = another();
    const version = await publish();
    await other.flows.read(owner);
    await world.storage.flows.publish({
      ...{ workspace: owner.workspace, flow: 'teams', hash: 'newer', document: '{"schemaVersion":99}' },
      publishedAt: world.clock.now().toISOString(),
    });
    await world.storage.activeFlows.put({
      ...{ ...owner, flow: 'teams', version: version + 1, managedBy: 'api' },
      since: world.clock.now().toISOString(),
    });
    wait(FRESH_MILLIS);
    expect((await other.flows.of(owner)).flows.map(({ id, version: at }) => [id, at])).toEqual([
      ['test', 1],
      ['teams', version],
    ]);
    expect(logged).toEqual([['flow.unreadable', { ...owner, flow: 'teams', flowVersion: version + 1 }]]);
  });

  it('says of offers that were switched off elsewhere within the same time', async () => {
    const other = another();
    await idsAt(other);
    await switchOffers(world.context, manager, 'test', false);
    expect((await other.flows.of(owner)).offersOff.has('test')).toBe(false);
    wait(FRESH_MILLIS);
    expect((await other.flows.of(owner)).offersOff.has('test')).toBe(true);
  });
});

describe('a flow that is managed by its file', () => {
  it('is published by no process, also one that has not got the file', async () => {
    const other = another({ flows: [] });
    const source = JSON.stringify({ ...testFlow, defaultLocale: 'sv' });
    expect(await publishFlow(other, manager, 'test', { source })).toMatchObject({
      code: 'flow_managed_by_file',
    });
  });

  it('is free when a server has started without the file, and in force no more', async () => {
    const { storage, clock } = world;
    const other = another({ flows: [] });
    await claimFlows({ storage, clock, ids: world.context.ports.ids, log: silentLog }, owner, []);
    expect(await idsAt(other)).toEqual([]);
    await publish(other, 'test');
    expect(await idsAt(other)).toEqual(['test']);
  });

  it('goes before what was published over the API, which is said and stays readable', async () => {
    const version = await publish();
    const { storage, clock } = world;
    const log = { ...silentLog, warn: (event: string, fields: unknown) => void logged.push([event, fields]) };
    const { ports } = world.context;
    const [file] = ports.flows;
    if (!file) throw new Error('There is one.');
    const same = { ...file, id: 'teams', version };
    await claimFlows({ storage, clock, ids: ports.ids, log }, owner, [file, same]);
    expect(logged).toEqual([]);

    await storage.activeFlows.put({ ...owner, flow: 'teams', version, managedBy: 'api', since: 'now' });
    const next = await storage.flows.publish({
      ...{ workspace: owner.workspace, flow: 'teams', hash: 'of the file', document: '{}' },
      publishedAt: clock.now().toISOString(),
    });
    await claimFlows({ storage, clock, ids: ports.ids, log }, owner, [
      file,
      { ...file, id: 'teams', version: next.version },
    ]);
    expect(logged).toEqual([['flow.taken_over_by_file', { ...owner, flow: 'teams', flowVersion: version }]]);
    expect(await storage.activeFlows.find(owner, 'teams')).toMatchObject({
      version: next.version,
      managedBy: 'file',
    });
    expect(await storage.flows.find(owner.workspace, 'teams', version)).toBeDefined();
  });
});
