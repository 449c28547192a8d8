import { expect, test } from 'vitest';
import { lineBlocks, MAX_LINE_BYTES } from './line-blocks.ts';

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function blocksOf(...texts: string[]) {
  const found: { text: string; line: number; lines: number }[] = [];
  for await (const { bytes, ...block } of lineBlocks(chunks(...texts))) {
    found.push({ text: new TextDecoder().decode(bytes), ...block });
  }
  return found;
}

test('a line that two chunks share is put together', async () => {
  expect(await blocksOf('one\ntw', 'o\nthree\n')).toEqual([
    { text: 'one\n', line: 1, lines: 1 },
    { text: 'two\nthree\n', line: 2, lines: 2 },
  ]);
});

test('a letter that two chunks share is put together', async () => {
  const [head, tail] = [
    new TextEncoder().encode('å\n').slice(0, 1),
    new TextEncoder().encode('å\n').slice(1),
  ];
  async function* split() {
    yield head;
    yield tail;
  }
  for await (const { bytes } of lineBlocks(split())) expect(new TextDecoder().decode(bytes)).toBe('å\n');
});

test('a last line without an end counts', async () => {
  expect(await blocksOf('one\ntwo')).toEqual([
    { text: 'one\n', line: 1, lines: 1 },
    { text: 'two', line: 2, lines: 1 },
  ]);
});

test('blank lines count, so that numbers are those of an editor', async () => {
  expect(await blocksOf('\n\none\n', 'two\n')).toMatchObject([
    { line: 1, lines: 3 },
    { line: 4, lines: 1 },
  ]);
});

test('nothing gives nothing', async () => {
  expect(await blocksOf('', '')).toEqual([]);
});

test('of a line without end no more is held than its head', async () => {
  const half = 'x'.repeat(MAX_LINE_BYTES / 2);
  const [block, after] = await blocksOf(half, half, half, half, half, '\nnext\n');
  expect(block?.text.length).toBeLessThan(MAX_LINE_BYTES * 1.6);
  expect(block).toMatchObject({ line: 1, lines: 2 });
  expect(after).toBeUndefined();
});
