import { expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';

const plain = (text: string) => text;
const source = '{\n  "id": "a",\n  "offers": {\n    "pause": 1\n  },\n  "x": [\n1,\n2,\n3,\n4,\n5\n]\n}';

/** The marks below a line of the frame. */
function marksBelow(frame: string, line: string): string {
  const lines = frame.split('\n');
  return lines[lines.findIndex((each) => each.includes(line)) + 1] ?? '';
}

test('a range within a line is underlined from its first to its last character', () => {
  const frame = codeFrame(source, { line: 2, column: 3, endLine: 2, endColumn: 12 }, plain);
  const above = frame.split('\n').find((line) => line.includes('"id": "a"')) ?? '';
  const marks = marksBelow(frame, '"id": "a"');
  expect(marks.indexOf('^')).toBe(above.indexOf('"id"'));
  expect(marks.match(/\^+/)?.[0]).toHaveLength('"id": "a"'.length);
});

test('a place without an end is marked by one sign', () => {
  expect(marksBelow(codeFrame(source, { line: 2, column: 3 }, plain), '"id"').match(/\^+/)?.[0]).toBe('^');
});

test('a range over several lines is underlined on each, without the indentation', () => {
  const frame = codeFrame(source, { line: 3, column: 13, endLine: 5, endColumn: 4 }, plain);
  expect(marksBelow(frame, '"offers"').match(/\^+/)?.[0]).toBe('^');
  expect(marksBelow(frame, '"pause"').match(/\^+/)?.[0]).toHaveLength('"pause": 1'.length);
  expect(marksBelow(frame, ' 5 │').match(/\^+/)?.[0]).toBe('^');
});

test('a long range says where it ends', () => {
  const frame = codeFrame(source, { line: 6, column: 8, endLine: 12, endColumn: 2 }, plain);
  expect(frame).toContain('up to line 12');
  expect(frame).not.toContain('11 │');
});

test('a place far to the right of a long line is brought into view', () => {
  const long = `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`;
  const frame = codeFrame(long, { line: 1, column: 5001, endLine: 1, endColumn: 5005 }, plain);
  const [above = '', marks = ''] = frame.split('\n');
  expect(marks.indexOf('^')).toBe(above.indexOf('HERE'));
  expect(above.length).toBeLessThan(140);
});
