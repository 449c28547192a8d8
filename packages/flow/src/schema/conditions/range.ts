import { isObject } from '../document/loose.ts';
import type { Field } from './field-of.ts';

export type Verdict = 'never' | 'always' | 'depends';

/** What several tests together leave of a value. Built only from tests that were found well-formed. */
interface Range {
  allowed: Set<unknown> | undefined;
  readonly forbidden: Set<unknown>;
  readonly bounds: { readonly operator: '$gt' | '$gte' | '$lt' | '$lte'; readonly than: unknown }[];
  known: boolean | undefined;
  contradictsItself: boolean;
  /** Holds something that is not looked into, such as `$not`. */
  opaque: boolean;
}

/** Whether a customer's value can meet all of these tests, or always does. */
export function verdictOfTests(tests: readonly unknown[], field: Field | 'any'): Verdict {
  const range: Range = {
    allowed: undefined,
    forbidden: new Set(),
    bounds: [],
    known: undefined,
    contradictsItself: false,
    opaque: false,
  };
  for (const test of tests) narrow(range, test);
  const info = field === 'any' ? undefined : field;
  if (isNever(range, info)) return 'never';
  return info?.always && !range.opaque && isAlways(range, info) ? 'always' : 'depends';
}

function narrow(range: Range, test: unknown): void {
  for (const [operator, value] of Object.entries(isObject(test) ? test : { $eq: test })) {
    switch (operator) {
      case '$eq':
        allow(range, [value]);
        break;
      case '$in':
        allow(range, value as unknown[]);
        break;
      case '$ne':
        range.forbidden.add(value);
        break;
      case '$nin':
        for (const each of value as unknown[]) range.forbidden.add(each);
        break;
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        range.bounds.push({ operator, than: value });
        break;
      case '$exists':
        range.contradictsItself ||= range.known !== undefined && range.known !== value;
        range.known = value === true;
        break;
      default:
        range.opaque = true;
    }
  }
}

function allow(range: Range, values: readonly unknown[]): void {
  const before = range.allowed;
  range.allowed = new Set(before ? values.filter((value) => before.has(value)) : values);
}

function isNever(range: Range, info: Field | undefined): boolean {
  const asksForValue = range.allowed !== undefined || range.bounds.length > 0;
  if (range.contradictsItself || (range.known === false && (asksForValue || info?.always))) return true;
  const candidates = range.allowed ?? everyValue(info);
  if (candidates) return ![...candidates].some((value) => fits(range, value));
  return isEmptyInterval(range, info);
}

function isAlways(range: Range, info: Field): boolean {
  const all = everyValue(info);
  if (all) return [...all].every((value) => fits(range, value) && (range.allowed?.has(value) ?? true));
  if (range.allowed || range.forbidden.size > 0) return false;
  return range.bounds.every(
    ({ operator, than }) =>
      info.minimum !== undefined &&
      ((operator === '$gte' && Number(than) <= info.minimum) ||
        (operator === '$gt' && Number(than) < info.minimum)),
  );
}

/** All values there are, where they can be counted. */
function everyValue(info: Field | undefined): Iterable<unknown> | undefined {
  return info?.type === 'boolean' ? [true, false] : info?.values;
}

const fits = (range: Range, value: unknown): boolean =>
  !range.forbidden.has(value) && range.bounds.every(({ operator, than }) => isWithin(value, operator, than));

function isWithin(value: unknown, operator: Range['bounds'][number]['operator'], than: unknown): boolean {
  const [a, b] = [value as number, than as number];
  if (operator === '$gt') return a > b;
  if (operator === '$gte') return a >= b;
  return operator === '$lt' ? a < b : a <= b;
}

/** Whether the bounds leave nothing between them. Whole numbers leave nothing between 3 and 4 either. */
function isEmptyInterval({ bounds, forbidden }: Range, info: Field | undefined): boolean {
  const step = info?.integer ? 1 : 0;
  let low = { at: (info?.minimum ?? Number.NEGATIVE_INFINITY) as unknown, open: false };
  let high = { at: Number.POSITIVE_INFINITY as unknown, open: false };
  for (const { operator, than } of bounds) {
    if (typeof than === 'string' || typeof low.at === 'string' || typeof high.at === 'string') {
      return areStringsEmpty(bounds);
    }
    const open = operator === '$gt' || operator === '$lt';
    if (operator === '$gt' || operator === '$gte') {
      if (Number(than) > Number(low.at) || (than === low.at && open)) low = { at: than, open };
    } else if (Number(than) < Number(high.at) || (than === high.at && open)) high = { at: than, open };
  }
  const from = Number(low.at) + (step && low.open ? step : 0);
  const to = Number(high.at) - (step && high.open ? step : 0);
  if (from > to) return true;
  return from === to && ((!step && (low.open || high.open)) || forbidden.has(from));
}

function areStringsEmpty(bounds: Range['bounds']): boolean {
  const lows = bounds.filter(({ operator }) => operator === '$gt' || operator === '$gte');
  const highs = bounds.filter(({ operator }) => operator === '$lt' || operator === '$lte');
  return lows.some((low) =>
    highs.some(
      (high) =>
        typeof low.than === typeof high.than &&
        !isWithin(low.than, high.operator === '$lt' || low.operator === '$gt' ? '$lt' : '$lte', high.than),
    ),
  );
}
