import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { widgetFolder } from './widget-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-widget-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string) => writeFile(join(folder, name), content);
const text = (bytes: Uint8Array | null | undefined) => bytes && Buffer.from(bytes).toString('utf8');

describe('a file of the widget', () => {
  it('is read and hashed once, however often it is asked for', async () => {
    await write('ui.js', 'one');
    await write('ui.js.br', 'compressed');
    const files = widgetFolder(folder);
    const first = await files.read('ui.js');
    expect(text(first?.brotli)).toBe('compressed');
    expect(await files.read('ui.js')).toBe(first);
  });

  it('is read again when it is another one, or when its compressed form is', async () => {
    const files = widgetFolder(folder);
    await write('ui.js', 'one');
    const one = await files.read('ui.js');
    await write('ui.js', 'three');
    const three = await files.read('ui.js');
    expect([text(three?.bytes), three?.brotli]).toEqual(['three', null]);
    expect(three?.etag).not.toBe(one?.etag);
    await write('ui.js.br', 'compressed');
    expect(text((await files.read('ui.js'))?.brotli)).toBe('compressed');
    await write('ui.js', 'seven');
    await utimes(join(folder, 'ui.js'), 1000, 1000);
    expect(text((await files.read('ui.js'))?.bytes)).toBe('seven');
    await rm(join(folder, 'ui.js'));
    expect(await files.read('ui.js')).toBeNull();
  });

  it('is kept while there is room, and the one that was kept longest makes room', async () => {
    const files = widgetFolder(folder, { keptBytes: 10 });
    for (const name of ['a.js', 'b.js']) await write(name, 'four');
    await write('huge.js', 'more than ten bytes');
    const [first, second] = [await files.read('a.js'), await files.read('b.js')];
    expect(await files.read('a.js')).toBe(first);
    await write('c.js', 'four');
    await files.read('c.js');
    expect(await files.read('b.js')).toBe(second);
    expect(await files.read('a.js')).not.toBe(first);
    expect(await files.read('huge.js')).not.toBe(await files.read('huge.js'));
  });

  it('names today’s version anew when there is another build', async () => {
    const files = widgetFolder(folder);
    await write('manifest.json', '{"version":"a1"}');
    expect(await files.version()).toBe('a1');
    await write('manifest.json', '{"version":"b22"}');
    expect(await files.version()).toBe('b22');
  });
});
