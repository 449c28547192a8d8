import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isApiError } from '../../api-error.ts';
import type { ActionRecord } from '../../ports/records.ts';
import { start, startWorld, type World } from '../../testing/index.ts';
import { openSqlite } from './open-sqlite.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-sqlite-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const codeOf = (error: unknown) => (isApiError(error) ? error.code : error);

describe('a database file', () => {
  it('is refused to a second server with a clear error, and free again after the first', async () => {
    const path = join(folder, 'one.sqlite');
    const first = await openSqlite(path);
    const second = await openSqlite(path).catch((error: unknown) => error);
    expect(codeOf(second)).toBe('storage_in_use');
    expect(String(second)).toContain(`process ${process.pid}`);
    await first.close();
    await (await openSqlite(path)).close();
  });

  it('is in a folder that only its owner reads', async () => {
    const path = join(folder, 'made', 'private.sqlite');
    await (await openSqlite(path)).close();
    expect((await stat(join(folder, 'made'))).mode & 0o777).toBe(0o700);
  });

  it('is free again after its server was killed', async () => {
    const path = join(folder, 'killed.sqlite');
    const script = `import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, 'open-sqlite.ts'))};
      await openSqlite(${JSON.stringify(path)}); console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(codeOf(await openSqlite(path).catch((error: unknown) => error))).toBe('storage_in_use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await openSqlite(path)).close();
  });

  it('that is no database is refused as unusable, and the lock is given back', async () => {
    const path = join(folder, 'nonsense.sqlite');
    await import('node:fs/promises').then(({ writeFile }) => writeFile(path, 'x'.repeat(5000)));
    for (const _try of [1, 2]) {
      expect(codeOf(await openSqlite(path).catch((error: unknown) => error))).toBe('storage_unusable');
    }
  });

  it('is written through to the disk in WAL mode', async () => {
    const path = join(folder, 'wal.sqlite');
    const storage = await openSqlite(path);
    await storage.ping();
    const reader = new Database(path, { readonly: true });
    expect(reader.pragma('journal_mode', { simple: true })).toBe('wal');
    reader.close();
    await storage.close();
  });
});

describe('the database itself', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const action = (session: string, patch: Partial<ActionRecord>): ActionRecord => ({
    id: world.context.ports.ids.create('act'),
    toldBy: 'executor',
    reference: world.context.ports.ids.reference(),
    workspace: 'ws_test',
    mode: 'test',
    session,
    customer: 'cus_x',
    subscription: 'sub_x',
    type: 'accept',
    offer: 'pause',
    kind: 'pause',
    choice: 'months-1',
    command: { kind: 'cancel', at: '2100-01-01T00:00:00Z' },
    flow: 'test',
    givesAway: 0,
    currency: null,
    status: 'pending',
    attempts: 1,
    dueAt: '2100-01-01T00:00:00Z',
    triedAt: '2100-01-01T00:00:00Z',
    cause: null,
    createdAt: '2100-01-01T00:00:00Z',
    settledAt: null,
    ...patch,
  });
  const insert = (session: string, patch: Partial<ActionRecord> = {}) =>
    world.storage.actions.insert(action(session, patch));

  it('holds one accept a session that is not refused', async () => {
    const { id } = await start(world, 'one');
    await insert(id, { status: 'refused', subscription: 'a' });
    await insert(id, { status: 'applied', subscription: 'a' });
    await expect(insert(id, { status: 'applied', subscription: 'b' })).rejects.toThrow('UNIQUE');
  });

  it('holds one cancel a session', async () => {
    const { id } = await start(world, 'two');
    await insert(id, { type: 'cancel', status: 'refused', subscription: 'c' });
    await expect(insert(id, { type: 'cancel', status: 'applied', subscription: 'd' })).rejects.toThrow(
      'UNIQUE',
    );
  });

  it.each(['accept', 'cancel'] as const)('holds one unsettled %s a subscription', async (type) => {
    const [first, second] = [await start(world, `${type}-1`), await start(world, `${type}-2`)];
    await insert(first.id, { type, status: 'stuck', subscription: type });
    await expect(insert(second.id, { type, subscription: type })).rejects.toThrow('UNIQUE');
  });

  it('holds one open session a subscription', async () => {
    const { id } = await start(world, 'three');
    const session = await world.storage.sessions.find(id);
    if (!session) throw new Error('The session is stored.');
    await expect(world.storage.sessions.insert({ ...session, id: 'ses_other' })).rejects.toThrow('UNIQUE');
  });

  it('holds no action without a session', async () => {
    await expect(insert('ses_none')).rejects.toThrow('FOREIGN KEY');
  });

  it('refuses the outer records inside a transaction instead of waiting for ever', async () => {
    const inside = world.storage.transaction(() => world.storage.sessions.find('ses_none'));
    await expect(inside).rejects.toThrow('sessions.find');
  });
});
