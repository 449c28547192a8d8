import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isApiError } from '../../api-error.ts';
import { openSqlite } from './open-sqlite.ts';
import { whyNotSqlite } from './why-not.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-why-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusal = async (path: string) => {
  const error = await openSqlite(path).catch((thrown: unknown) => thrown);
  if (!isApiError(error)) throw new Error(`It was not refused: ${error}`);
  return [error.code, error.message];
};

describe('a file that cannot be opened says what to do', () => {
  it.each(['data', 'data/deeper'])('where a file is in the place of its folder: %s', async (below) => {
    await writeFile(join(folder, 'data'), '');
    const [code, message] = await refusal(join(folder, below, 'partwell.sqlite'));
    expect([code, message]).toEqual([
      'storage_unusable',
      expect.stringContaining('a folder into PARTWELL_DATA'),
    ]);
  });

  it('where a folder is in its place', async () => {
    await mkdir(join(folder, 'partwell.sqlite'));
    const [, message] = await refusal(join(folder, 'partwell.sqlite'));
    expect(message).toContain('is a folder where the database should be');
  });

  it('where it is no database', async () => {
    await writeFile(join(folder, 'partwell.sqlite'), 'x'.repeat(5000));
    const [, message] = await refusal(join(folder, 'partwell.sqlite'));
    expect(message).toContain('is no SQLite database');
  });

  it.each<[string, object, string, string]>([
    ['it may only be read', { code: 'SQLITE_READONLY_DBMOVED' }, 'storage_unusable', 'may only be read'],
    [
      'its folder may not be written',
      { code: 'SQLITE_CANTOPEN' },
      'storage_unusable',
      'may not write /srv/data',
    ],
    [
      'its folder may not be made',
      { code: 'EACCES', syscall: 'mkdir' },
      'storage_unusable',
      'The folder /srv/data cannot be made',
    ],
    ['there is no room now', { code: 'SQLITE_FULL' }, 'storage_unreachable', 'Make room'],
    ['nobody knows why', {}, 'storage_unusable', 'cannot be opened: words'],
  ])('where %s', (_why, error, code, words) => {
    const found = whyNotSqlite('/srv/data/partwell.sqlite', Object.assign(new Error('words'), error));
    expect([found.code, found.message]).toEqual([code, expect.stringContaining(words)]);
  });
});
