import { expect, test } from 'vitest';
import { readModule } from './read-module.ts';

const read = (source: string) => readModule('packages/flow/src/sample.tsx', source);
const imports = (source: string) => read(source).imports.map(({ specifier, kind }) => [specifier, kind]);
const globals = (source: string) => read(source).globals.map(({ name }) => name);

test('an import of types alone leaves nothing at runtime', () => {
  expect(imports("import type { A } from 'a';")).toEqual([['a', 'type']]);
  expect(imports("export type { A } from 'a';")).toEqual([['a', 'type']]);
  expect(imports("type A = import('a').A;")).toEqual([['a', 'type']]);
});

test('an import whose names are all types still loads the module', () => {
  expect(imports("import { type A } from 'a';")).toEqual([['a', 'static']]);
});

test('re-exports and bare imports load the module', () => {
  expect(imports("export * from 'a'; import 'b'; export { c } from 'c';")).toEqual([
    ['a', 'static'],
    ['b', 'static'],
    ['c', 'static'],
  ]);
});

test('an import() is dynamic, wherever it stands', () => {
  expect(imports("const a = { b: () => import('a') };")).toEqual([['a', 'dynamic']]);
});

test('globals are found through their objects too', () => {
  expect(globals('globalThis.fetch(a.b); self.document.title;')).toContain('fetch');
  expect(globals('const { env } = process;')).toContain('process.env');
  expect(globals('const a = new Date();')).toContain('Date.now');
});

test('names of their own, properties and types are no globals', () => {
  const source = `
    import { fetch } from './fetch.ts';
    type Options = { document: Document; send: typeof fetch };
    const use = (document: string) => fetch(document, event.window, { process: 1 });
    const at = new Date(0);
  `;
  expect(globals(source)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/fetch|document|window|process|Date\.now/)]),
  );
});
