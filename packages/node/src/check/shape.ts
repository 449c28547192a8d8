import type { Problem } from '../errors/partwell-error.ts';

/** Looks at one value and adds what is wrong with it. */
export type Shape = (value: unknown, path: string, problems: Problem[]) => void;

interface Optional {
  optional: Shape;
}

/** The key may be absent or `undefined`. */
export const optional = (shape: Shape): Optional => ({ optional: shape });

/** The value may be `null`. */
export const orNull =
  (shape: Shape): Shape =>
  (value, path, problems) => {
    if (value !== null) shape(value, path, problems);
  };

/** An object with exactly these keys; `open` lets others pass (what a newer Partwell adds). */
export function object(fields: Record<string, Shape | Optional>, keys: 'exact' | 'open' = 'exact'): Shape {
  return (value, path, problems) => {
    if (!isObject(value)) return say(problems, path, `Use an object; this is ${nameOf(value)}.`);
    for (const [key, field] of Object.entries(fields)) {
      const there = Object.hasOwn(value, key) && value[key] !== undefined;
      if (there)
        (typeof field === 'function' ? field : field.optional)(value[key], join(path, key), problems);
      else if (typeof field === 'function') say(problems, join(path, key), 'This is missing.');
    }
    if (keys === 'open') return;
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(fields, key)) continue;
      say(problems, join(path, key), `Remove this key. Known here: ${Object.keys(fields).join(', ')}.`);
    }
  };
}

/** An array, each element of one shape. */
export const array =
  (shape: Shape, max = Number.POSITIVE_INFINITY): Shape =>
  (value, path, problems) => {
    if (!Array.isArray(value)) return say(problems, path, `Use an array; this is ${nameOf(value)}.`);
    if (value.length > max) say(problems, path, `Use at most ${max}; there are ${value.length}.`);
    for (const [index, element] of value.entries()) shape(element, `${path}[${index}]`, problems);
  };

/** Anything that `is` accepts; else `fix` says what to do. */
export const that =
  (is: (value: unknown) => boolean, fix: string): Shape =>
  (value, path, problems) => {
    if (!is(value)) say(problems, path, `${fix} This is ${nameOf(value)}.`);
  };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function say(problems: Problem[], path: string, message: string): void {
  problems.push({ path, message });
}

const join = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** The kind of a wrong value, never its content: it may be personal. */
function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Date) return 'a Date';
  if (value === '') return 'an empty string';
  return { object: 'an object', undefined: 'undefined' }[typeof value as string] ?? `a ${typeof value}`;
}
