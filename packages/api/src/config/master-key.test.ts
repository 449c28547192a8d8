import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isApiError } from '../api-error.ts';
import { systemRandom } from '../system/system-random.ts';
import { masterKey } from './master-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the master key', () => {
  it('is made once, for its owner only, by all who ask at the same time', async () => {
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => masterKey(folder, undefined, systemRandom)),
    );
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(await readdir(folder)).toEqual(['secret']);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('is not made where there is one that cannot be read', async () => {
    await mkdir(join(folder, 'secret'));
    const error = await masterKey(folder, undefined, systemRandom).catch((problem: unknown) => problem);
    expect(isApiError(error) && error.code).toBe('master_key_unusable');
    expect(String(error)).toContain('cannot be read (EISDIR)');
  });

  it.each(['', 'cut-off'])('is never made from the file `%s` that a full disk left behind', async (rest) => {
    await writeFile(join(folder, 'secret'), rest);
    const error = await masterKey(folder, undefined, systemRandom).catch((problem: unknown) => problem);
    expect(isApiError(error) && error.code).toBe('master_key_unusable');
    expect(String(error)).toMatch(/secrets of webhook endpoints.*remove the file/s);
  });
});
