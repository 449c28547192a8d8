import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isApiError } from '../../api-error.ts';
import type { Storage } from '../../ports/storage.ts';
import { freshDatabase, type TestDatabase } from '../../testing/index.ts';
import { migrations } from './index.ts';

const at = '2027-01-20T08:00:00.000Z';
const owner = { workspace: 'ws_test', mode: 'test' } as const;
const names = Object.keys(migrations);

/** What was presented before flows had a permission, a survey or offers up front. */
const presented = {
  view: {
    reasons: [{ id: 'other', label: 'Something else', offers: [] }],
    offers: {},
    confirm: { effects: [] },
  },
  commands: { pause: { 'months-1': { kind: 'pause', months: 1, from: at, resumesAt: at } } },
  trace: [{ offer: 'pause', given: true, code: 'given', why: 'eligible', reasons: ['other'] }],
};

const into = (table: string, row: Record<string, string | number>) =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row)
    .map((value) => (typeof value === 'number' ? value : `'${value}'`))
    .join(', ')})`;

/** A row of every table, as a program wrote it that knew the migrations up to this one. */
const rowsUpTo = (name: string): string[] => {
  const token = {
    workspace: 'ws_test',
    mode: 'test',
    jti: 'jti-0001',
    hash: 'hash',
    session: 'ses_1',
    expires_at: at,
  };
  const tokens = name < '0004' ? token : { ...token, subscription: 'sub_1' };
  const action = {
    ...{ id: 'act_1', workspace: 'ws_test', mode: 'test', session: 'ses_1', customer: 'cus_1' },
    ...{
      subscription: 'sub_1',
      type: 'accept',
      offer: 'pause',
      kind: 'pause',
      choice: 'months-1',
      command: '{}',
    },
    ...{ status: 'applied', reference: 'PW-1', attempts: 1, due_at: at, tried_at: at, created_at: at },
  };
  const actions = name < '0003' ? action : { ...action, flow: 'main', gives_away: 0 };
  const session = {
    ...{
      id: 'ses_1',
      workspace: 'ws_test',
      mode: 'test',
      customer: 'cus_1',
      subscription: 'sub_1',
      status: 'saved',
    },
    ...{ flow: 'main', flow_version: 1, facts: '{}', time_zone: 'UTC', presented: JSON.stringify(presented) },
    ...{ reason: 'other', created_at: at, expires_at: at },
  };
  const version = {
    workspace: 'ws_test',
    flow: 'main',
    version: 1,
    hash: 'hash',
    document: '{}',
    published_at: at,
  };
  const event = {
    session: 'ses_1',
    id: 'evt_1',
    type: 'reason.answered',
    answer: '{"reason":"other"}',
    received_at: at,
  };
  const message = {
    ...{
      id: 'msg_1',
      workspace: 'ws_test',
      mode: 'test',
      type: 'offer.accepted',
      fact: 'act_1:offer.accepted',
    },
    ...{ body: '{}', created_at: at },
  };
  const delivery = { message: 'msg_1', endpoint: 'default', status: 'pending', attempts: 0, due_at: at };
  const url = 'https://old.example.com';
  const gone =
    name < '0010'
      ? into('disabled_endpoints', { endpoint: 'old', url, disabled_at: at })
      : into('gone_endpoints', { workspace: 'ws_test', mode: 'test', endpoint: 'old', url, gone_at: at });
  const endpoint = {
    ...{ id: 'whe_1', workspace: 'ws_test', mode: 'test', url: 'https://a.example.com', description: '' },
    ...{ secret: 'sealed', created_at: at },
  };
  const attempt = {
    ...{ message: 'msg_1', endpoint: 'default', attempt: 1, at, url: 'https://a.example.com', millis: 7 },
    ...{ status: 500, answer: 'no' },
  };
  const key = {
    ...{ id: 'key_1', workspace: 'ws_test', mode: 'test', kind: 'secret', role: 'viewer', name: '' },
    ...{ hint: 'sk_test_…', hash: 'hash', created_at: at },
  };
  const mode = { workspace: 'ws_test', mode: 'test', origins: '["https://a.example.com"]' };
  const entry = {
    ...{ id: 'aud_1', workspace: 'ws_test', mode: 'test', at, actor: 'configured' },
    ...{ operation: 'createKey', target: 'key_1', changes: '{}' },
  };
  const active = {
    ...{ workspace: 'ws_test', mode: 'test', flow: 'main', version: 1, managed_by: 'api', since: at },
  };
  const draft = {
    ...{ workspace: 'ws_test', mode: 'test', flow: 'main', revision: 'rev_1', source: '{', changed_at: at },
  };
  const off = { workspace: 'ws_test', mode: 'test', flow: 'main', since: at };
  return [
    into('flow_versions', version),
    into('sessions', session),
    into('tokens', tokens),
    into('events', event),
    into('actions', actions),
    into('outbox', message),
    into('deliveries', delivery),
    gone,
    ...(name < '0012'
      ? []
      : [into('active_flows', active), into('flow_drafts', draft), into('offers_off', off)]),
    ...(name < '0007' ? [] : [into('delivery_attempts', attempt), into('webhook_endpoints', endpoint)]),
    ...(name < '0016' ? [] : [into('installation', { name: 'one', value: 'two' })]),
    ...(name < '0009' ? [] : [into('keys', key), into('modes', mode), into('audit_log', entry)]),
  ];
};

let folder: string;
let database: TestDatabase;
let storage: Storage | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-migrations-'));
});
afterEach(async () => {
  await storage?.close();
  storage = undefined;
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const databaseAt = async (name: string | null, rows: readonly string[] = []) => {
  database = await freshDatabase(folder, { migratedTo: name });
  for (const row of rows) await database.query(row);
};
const doneIn = async () =>
  (await database.query('select name from kysely_migration order by name')).map(({ name }) => name);

describe.each(names)('a database of %s', (name) => {
  it('comes up to date with all that is in it', async () => {
    await databaseAt(name, rowsUpTo(name));
    storage = await database.open();
    expect(await doneIn()).toEqual(names);

    expect((await storage.sessions.find('ses_1'))?.presented).toEqual(presented);
    expect(await storage.actions.find('act_1')).toMatchObject({
      ...{ flow: 'main', givesAway: 0, currency: null, toldBy: 'executor' },
    });
    expect(await storage.actions.givenAway(owner, 'main', 'USD', at)).toBe(0);
    expect(await storage.events.ofSession('ses_1')).toMatchObject([{ answer: { reason: 'other' } }]);
    expect(await storage.flows.find('ws_test', 'main', 1)).toMatchObject({ document: '{}' });
    expect(await storage.outbox.lease('default', at, at, 9)).toMatchObject([
      { message: 'msg_1', attempt: 1, round: 1 },
    ]);
    const kept = name < '0007' ? 0 : 1;
    expect(await storage.deliveries.attempts('msg_1', 'default')).toHaveLength(kept);
    expect(await storage.endpoints.list(owner)).toHaveLength(kept);
    const keys = name < '0009' ? 0 : 1;
    expect(await storage.keys.list(owner)).toHaveLength(keys);
    expect(await storage.modes.ofWorkspace('ws_test')).toHaveLength(keys);
    expect(await storage.audit.list(owner, { limit: 9 })).toHaveLength(keys);
    const managed = name < '0012' ? 0 : 1;
    expect(await storage.activeFlows.list(owner)).toHaveLength(managed);
    expect(await storage.drafts.list(owner)).toHaveLength(managed);
    expect(await storage.offersOff.list(owner)).toHaveLength(managed);
    const gone = { id: 'old', url: 'https://old.example.com' };
    expect(await storage.outbox.goneAt(gone, owner)).toBe(at);
    expect(await storage.outbox.goneAt(gone, { ...owner, mode: 'live' })).toBeUndefined();
    expect(await storage.tokens.find(owner, 'jti-0001')).toEqual([
      { ...owner, jti: 'jti-0001', subscription: 'sub_1', hash: 'hash', session: 'ses_1', expiresAt: at },
    ]);
    expect(await storage.tokens.removeExpired(at)).toBe(1);
  });
});

describe('migrating', () => {
  it('begins with nothing', async () => {
    await databaseAt(null);
    storage = await database.open();
    expect(await doneIn()).toEqual(names);
  });

  it('changes nothing the second time', async () => {
    await databaseAt(null);
    await (await database.open()).close();
    const before = await database.query('select * from kysely_migration order by name');
    storage = await database.open();
    expect(await database.query('select * from kysely_migration order by name')).toEqual(before);
  });

  it('that fails in the middle leaves the database as it was', async () => {
    await databaseAt('0002-sessions-by-subscription', rowsUpTo('0002'));
    // In the way of the fourth; the third adds a column to actions.
    await database.query('create table tokens_before (id text)');
    await expect(database.open()).rejects.toThrow('cannot be opened');
    expect(await doneIn()).toEqual(names.slice(0, 2));
    expect(await database.query('select * from actions')).toMatchObject([{ id: 'act_1' }]);
    expect(Object.keys((await database.query('select * from actions'))[0] ?? {})).not.toContain('flow');

    await database.query('drop table tokens_before');
    storage = await database.open();
    expect((await storage.actions.find('act_1'))?.flow).toBe('main');
  });

  it('refuses a database that a newer program has changed, and says which', async () => {
    await databaseAt(null);
    await (await database.open()).close();
    await database.query(`insert into kysely_migration (name, timestamp) values ('0999-later', $1)`, at);
    const error = await database.open().catch((thrown: unknown) => thrown);
    expect(isApiError(error) && error.code).toBe('storage_newer');
    expect(String(error)).toContain('0999-later');
    expect(String(error)).toContain(names.at(-1));
  });
});
