import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog, textsFor, uiTextKeys } from '@partwell/flow/locales';
import { describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import { brotliSize, builtWidget } from './built-widget.ts';
import { ceilings } from './ceilings.ts';
import { mustNotAppear } from './must-not-appear.ts';

const { loader, firstPaint, later } = builtWidget();
const beforePaint = [loader, ...firstPaint];
const english = textsFor('en', 'formal');
const texts = JSON.stringify(Object.fromEntries(uiTextKeys.map((key) => [key, english[key]])));

test('the loader stays below its ceiling', () => {
  expect(loader.brotli).toBeLessThanOrEqual(ceilings.loader);
});

test('loader, UI, styles and English texts stay below the ceiling of the first paint', () => {
  const sizes = {
    ...Object.fromEntries(beforePaint.map(({ name, brotli }) => [name, brotli])),
    texts: brotliSize(texts),
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(ceilings.firstPaint);
});

describe.each(mustNotAppear)('$library', ({ library, from, marker }) => {
  test('is in no file of the widget', () => {
    const files = [...beforePaint, ...later];
    expect(files.filter(({ source }) => source.includes(marker)).map(({ name }) => name)).toEqual([]);
  });

  test('would be recognised by its marker', () => {
    const folder = path.join(root, from, 'node_modules', library);
    const files = globSync('**/*.{js,mjs}', { cwd: folder });
    expect(files.some((file) => readFileSync(path.join(folder, file), 'utf8').includes(marker))).toBe(true);
  });
});

test('no sentence of any language is in a file of the widget', () => {
  const sentences = Object.values(catalog)
    .flatMap(({ formal, informal }) => [...Object.values(formal), ...Object.values(informal)])
    .map(String)
    .filter((text) => text.length >= 16 && !text.includes('{'));
  expect(sentences.length).toBeGreaterThan(50);
  const found = [...beforePaint, ...later].flatMap(({ name, source }) =>
    sentences.filter((sentence) => source.includes(sentence)).map((sentence) => `${name}: ${sentence}`),
  );
  expect(found).toEqual([]);
});
