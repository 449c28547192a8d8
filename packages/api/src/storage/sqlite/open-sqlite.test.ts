import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isApiError } from '../../api-error.ts';
import { openSqlite } from './open-sqlite.ts';
import { sqliteParts } from './sqlite-parts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-sqlite-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `synchronous = FULL`, as SQLite numbers it. */
const FULL = 2;
const durability = (connection: Database.Database) =>
  ['journal_mode', 'synchronous'].map((name) => connection.pragma(name, { simple: true }));

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

  it.each([
    ['new', undefined],
    ['of before', 0o644],
  ])(
    'in a folder that is there already is its owner’s only, with all that SQLite keeps beside it: %s',
    async (_which, before) => {
      const path = join(folder, `mine-${before}.sqlite`);
      if (before !== undefined) {
        await (await openSqlite(path)).close();
        await chmod(path, before);
      }
      const storage = await openSqlite(path);
      await storage.tokens.removeExpired('2000-01-01T00:00:00.000Z');
      const parts = sqliteParts(path).filter(existsSync);
      expect(parts).toHaveLength(3);
      for (const part of parts) {
        expect([part, (await stat(part)).mode & 0o777]).toEqual([part, 0o600]);
      }
      await storage.close();
    },
  );

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

  it('is written through to the disk in WAL mode, on the connection of the storage itself', async () => {
    // How far something is written belongs to a connection: another one on the same file would say nothing of it.
    const prepare = vi.spyOn(Database.prototype, 'prepare');
    const storage = await openSqlite(join(folder, 'wal.sqlite'));
    await storage.ping();
    const connections = new Set(prepare.mock.contexts as Database.Database[]);
    prepare.mockRestore();
    expect([...connections].map(durability)).toEqual([['wal', FULL]]);
    await storage.close();
  });
});
