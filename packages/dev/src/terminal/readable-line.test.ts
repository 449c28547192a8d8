import { expect, test } from 'vitest';
import { readableLine } from './readable-line.ts';

test('a JSON log line becomes words', () => {
  const line =
    '{"level":40,"time":1,"pid":7,"hostname":"a","msg":"webhook failed","attempt":2,"url":"http://a"}';
  expect(readableLine(line)).toBe('warn webhook failed attempt=2 url=http://a');
});

test.each(['Listening', '{ no json', '{"a":1}', ''])('everything else stays as it is: %s', (line) => {
  expect(readableLine(line)).toBe(line);
});
