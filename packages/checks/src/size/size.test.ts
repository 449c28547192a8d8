import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resolve } from '@partwell/flow/eligibility';
import { catalog } from '@partwell/flow/locales';
import { parseFlow, readCustomer } from '@partwell/flow/schema';
import { describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import { brotliSize, builtWidget } from './built-widget.ts';
import { ceilings } from './ceilings.ts';
import { mustNotAppear } from './must-not-appear.ts';

const { loader, firstPaint, later } = builtWidget();
const beforePaint = [loader, ...firstPaint];
/** The dialog's words as the server sends them: of the example flow, for a customer who reads English. */
function englishWords(): string {
  const flow = parseFlow(readFileSync(path.join(root, 'examples/flows/halyard.json'), 'utf8'));
  const customer = readCustomer(readFileSync(path.join(root, 'examples/customers/james.json'), 'utf8'));
  if (!flow.ok || !customer.ok) throw new Error('The example flow or its customer cannot be read.');
  const context = { now: '2026-11-22T10:00:00Z', timeZone: 'Europe/London', cooldown: () => false };
  return JSON.stringify(resolve(flow.flow, customer.facts, context).view.texts);
}

test('the loader stays below its ceiling', () => {
  expect(loader.brotli).toBeLessThanOrEqual(ceilings.loader);
});

test('loader, UI, styles and English texts stay below the ceiling of the first paint', () => {
  const sizes = {
    ...Object.fromEntries(beforePaint.map(({ name, brotli }) => [name, brotli])),
    texts: brotliSize(englishWords()),
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(ceilings.firstPaint);
});

test('all that a full session loads stays below its ceiling', () => {
  const files = [...beforePaint, ...later.filter(({ name }) => !/\/(debug|partwell)\.js$/.test(name))];
  const total = files.reduce((sum, { brotli }) => sum + brotli, brotliSize(englishWords()));
  expect(total, JSON.stringify(files.map(({ name, brotli }) => [name, brotli]))).toBeLessThanOrEqual(
    ceilings.session,
  );
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
