import { isObject, object, that } from './shape.ts';

/** A string of `min` to `max` characters. */
export const text = (max = Number.POSITIVE_INFINITY, min = 0) =>
  that(
    (value) => typeof value === 'string' && value.length >= min && value.length <= max,
    max === Number.POSITIVE_INFINITY ? 'Use a string.' : `Use a string of ${min} to ${max} characters.`,
  );

/** Your own id of something. */
export const id = text(200, 1);

export const oneOf = (...values: string[]) =>
  that(
    (value) => values.includes(value as string),
    `Use one of ${values.map((each) => `"${each}"`).join(', ')}.`,
  );

/** A whole number, `min` or more. */
export const whole = (min: number) =>
  that(
    (value) => Number.isSafeInteger(value) && (value as number) >= min,
    `Use a whole number, ${min} or more.`,
  );

export const percent = that(
  (value) => typeof value === 'number' && value > 0 && value <= 100,
  'Use a number above 0, at most 100.',
);

export const instant = that(
  isInstant,
  'Use UTC in ISO 8601, such as "2027-01-31T09:00:00Z" (date.toISOString()).',
);

/** An object whose values are strings, numbers or booleans. */
export const flat = ({ name = Number.POSITIVE_INFINITY, value: longest = Number.POSITIVE_INFINITY } = {}) =>
  that(
    (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([key, each]) =>
          key.length <= name &&
          (typeof each === 'boolean' ||
            Number.isFinite(each) ||
            (typeof each === 'string' && each.length <= longest)),
      ),
    name === Number.POSITIVE_INFINITY
      ? 'Use a flat object: values are strings, numbers, true or false.'
      : `Use a flat object: names up to ${name} characters; values a string up to ${longest} characters, a number, true or false.`,
  );

export const interval = oneOf('month', 'year');

export const mode = oneOf('live', 'test');

export const money = object({
  amount: that(
    (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    'Use a whole number in the minor unit of the currency: 2900 is $29.00.',
  ),
  currency: that(
    (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
    'Use an ISO 4217 code in capitals, such as "USD".',
  ),
});

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (!/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.test(value)) return false;
  // Date.parse takes 30 February for 2 March: only a date that survives the round trip exists.
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value.slice(0, 10));
}
