import { describe, expect, it } from 'vitest';
import { instantArgument } from './instant-argument.ts';

describe('a moment on the command line', () => {
  it.each([
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['2026-12-01T10:30', '2026-12-01T10:30:00.000Z'],
    ['2026-12-01T10:30:00Z', '2026-12-01T10:30:00.000Z'],
    ['2026-12-01T10:30:00+02:00', '2026-12-01T08:30:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s, whatever zone the machine is in', (text, instant) => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    try {
      expect(instantArgument(text)).toBe(instant);
    } finally {
      process.env.TZ = zone ?? 'UTC';
    }
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-12-01T25:00', 'soon', '2026-12-01 10:00', ''])(
    'is not %j',
    (text) => expect(() => instantArgument(text)).toThrow('Use UTC in ISO 8601'),
  );
});
