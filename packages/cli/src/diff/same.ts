import { isDeepStrictEqual } from 'node:util';

/** Whether two values mean the same: the order of keys does not matter, that of lists does. */
export const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every key of either. */
export const keysOf = (a: object, b: object): string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)]),
];
