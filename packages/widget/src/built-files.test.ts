// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTemporarily } from './testing/temporary-build.ts';

/** Brotli bytes. Raised only in the commit that needs it, with the reason. */
const ceilings = {
  'partwell.js': 1300,
  'ui.js': 10_200,
  'later.js': 10_150,
  'debug.js': 1150,
};
const firstPaintCeiling = 11_374;

/** What would mean that a server-side or foreign part, or a style tag, reached a customer's page. */
const mustNotAppear = [
  'ZodError',
  '_zod',
  'evalCondition',
  'growthbook',
  'IntlMessageFormat',
  // ky
  'HTTPError',
  'dangerouslySetInnerHTML:',
  'insertAdjacentHTML',
  'document.write',
  'eval(',
  'new Function',
  '__vitePreload',
  'createElement("style")',
  'createElement(`style`)',
  'setAttribute("style"',
  'setAttribute(`style`',
  'localStorage',
  'document.cookie',
  'MutationObserver',
  'Kündigung',
  'prenumeration',
  // The folder it was built in.
  process.cwd(),
];

let built: Awaited<ReturnType<typeof buildTemporarily>>;
const read = (path: string) => readFileSync(join(built.dist, path), 'utf8');

beforeAll(async () => {
  built = await buildTemporarily();
}, 60_000);
afterAll(() => built.remove());

describe('the built files', () => {
  it('stay under their ceilings', () => {
    for (const [name, ceiling] of Object.entries(ceilings)) {
      const path = Object.keys(built.sizes).find((key) => key.endsWith(name));
      expect(path, name).toBeDefined();
      expect(built.sizes[path as string]?.brotli, name).toBeLessThanOrEqual(ceiling);
    }
    // The loader is there twice: as today's, and under its version for pages that pin what they run.
    expect(Object.keys(built.sizes)).toHaveLength(Object.keys(ceilings).length + 1);
  });

  it('leave room for the words of one language in 12 kB until the first paint', () => {
    expect(built.firstPaint).toBeLessThanOrEqual(firstPaintCeiling);
  });

  it('contain nothing that must not be in a customer’s page', () => {
    for (const path of Object.keys(built.sizes))
      for (const word of mustNotAppear) expect(read(path).includes(word), `${word} in ${path}`).toBe(false);
  });

  it('store something only where events wait for the next page of the tab', () => {
    for (const path of Object.keys(built.sizes))
      expect(read(path).includes('sessionStorage'), path).toBe(path.endsWith('later.js'));
  });

  it('have a loader that is a classic script which imports one file', () => {
    const loader = read('partwell.js');
    expect(() => new Function(loader)).not.toThrow();
    // At the first try, and once a copy can be had.
    expect(new Set(loader.match(/\bimport\b.{3}/g))).toEqual(
      new Set([expect.stringMatching(/^import\(\w\)$/)]),
    );
    expect(loader).not.toMatch(/\bexport\b/);
  });

  it('name the version in the loader that they were written under', () => {
    const [version] = readdirSync(join(built.dist, 'v')).filter((name) => !name.endsWith('-again'));
    expect(read('partwell.js')).toContain(version);
  });

  it('are copied for a browser that remembers a failed import', () => {
    const paths = Object.keys(built.sizes).filter((path) => path.startsWith('v/'));
    for (const path of paths) {
      const copy = path.replace(/^v\/[^/]+/, (folder) => `${folder}-again`);
      expect(read(copy)).toBe(read(path));
    }
  });

  it('lie beside their brotli form', () => {
    for (const path of Object.keys(built.sizes))
      expect(brotliDecompressSync(readFileSync(join(built.dist, `${path}.br`))).toString()).toBe(read(path));
  });
});
