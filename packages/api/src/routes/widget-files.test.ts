import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../testing/index.ts';

let world: World;
const LOADER = 'console.log("loader");';
const INTEGRITY = `sha384-${createHash('sha384').update(LOADER).digest('base64')}`;
const MANIFEST = JSON.stringify({
  version: 'a1b2c3',
  protocol: 1,
  files: { 'v/a1b2c3/partwell.js': { bytes: LOADER.length, brotli: 20, integrity: INTEGRITY } },
});
beforeAll(async () => {
  world = await startWorld();
  const folder = join(world.folder, 'widget', 'v', 'a1b2c3');
  await mkdir(folder, { recursive: true });
  await writeFile(join(world.folder, 'widget', 'partwell.js'), LOADER);
  await writeFile(join(world.folder, 'widget', 'v', 'a1b2c3.js'), LOADER);
  await writeFile(join(world.folder, 'widget', 'manifest.json'), MANIFEST);
  await writeFile(join(folder, 'partwell.js'), LOADER);
  await writeFile(join(folder, 'later.js'), 'export {};');
  await writeFile(join(folder, 'ui.js'), 'export {};');
  await writeFile(join(folder, 'ui.js.br'), brotliCompressSync('export {};'));
});
afterAll(() => world.close());

const ask = (path: string, headers = {}) =>
  fetch(`${world.url}${path}`, { headers: { 'accept-encoding': 'identity', ...headers } });

describe('the widget’s files', () => {
  it('can be loaded from any page, also one that isolates itself', async () => {
    for (const path of ['/partwell.js', '/v/a1b2c3/ui.js', '/manifest.json', '/v/older/ui.js']) {
      const { headers } = await ask(path);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await ask('/v/a1b2c3/ui.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('that cannot exist are not found', async () => {
    for (const path of [`/v/${'a'.repeat(300)}/none.js`, '/v/a1b2c3.js/none.js']) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
    }
  });

  it('are kept shortly at the address that never changes, and for ever at the versioned one', async () => {
    expect((await ask('/partwell.js')).headers.get('cache-control')).toContain('max-age=300');
    expect((await ask('/v/a1b2c3/ui.js')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/manifest.json')).headers.get('cache-control')).toContain('max-age=300');
  });

  it('are named with the hash that a page can pin them to', async () => {
    const manifest = JSON.parse(await (await ask('/manifest.json')).text());
    const [path, file] = Object.entries<{ integrity: string }>(manifest.files)[0] ?? ['', undefined];
    const loader = await ask(`/${path}`);
    expect(loader.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await loader.arrayBuffer());
    expect(file?.integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
  });

  it('come compressed to those who take it, with a validator of their own', async () => {
    const plain = await ask('/v/a1b2c3/ui.js');
    const brotli = await ask('/v/a1b2c3/ui.js', { 'accept-encoding': 'gzip, br' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(await brotli.text()).toBe('export {};');
    expect(brotli.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(brotli.headers.get('vary')).toBe('Accept-Encoding');
    expect(
      (await ask('/partwell.js', { 'accept-encoding': 'br' })).headers.get('content-encoding'),
    ).toBeNull();
    expect(
      (await ask('/v/a1b2c3/ui.js', { 'accept-encoding': 'br;q=0' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  it('are not sent again to those who have them', async () => {
    const { headers } = await ask('/partwell.js');
    const again = await ask('/partwell.js', { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('of a version that is gone lead to today’s, which a loader from back then runs on', async () => {
    const led = await fetch(`${world.url}/v/older/ui.js`, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([302, '../a1b2c3/ui.js']);
    expect(led.headers.get('cache-control')).toBe('public, max-age=300');
    const answer = await ask('/v/older-again/ui.js');
    expect([answer.status, new URL(answer.url).pathname]).toEqual([200, '/v/a1b2c3/ui.js']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('that belong to the ui of their own build are never given beside another', async () => {
    expect((await ask('/v/a1b2c3/later.js')).status).toBe(200);
    expect((await ask('/v/older/later.js')).status).toBe(404);
  });

  it.each(['{', '[]', '{"version":"../../x"}', '{"version":7}', undefined])(
    'of a gone version are not found where the manifest is %s',
    async (manifest) => {
      const other = await startWorld();
      await mkdir(join(other.folder, 'widget', 'v', 'a1b2c3'), { recursive: true });
      await writeFile(join(other.folder, 'widget', 'v', 'a1b2c3', 'ui.js'), 'export {};');
      if (manifest !== undefined) await writeFile(join(other.folder, 'widget', 'manifest.json'), manifest);
      const answer = await fetch(`${other.url}/v/older/ui.js`, { redirect: 'manual' });
      expect(answer.status).toBe(404);
      await other.close();
    },
  );

  it.each([
    '/v/a1b2c3/none.js',
    '/v/none/none.js',
    '/v/a1b2c3/..%2f..%2fpartwell.js',
    '/v/..%2f..%2f/partwell.sqlite',
    '/v/a1b2c3/ui.js.br',
    '/v/a1b2c3/%00.js',
  ])('are the only ones: %s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
