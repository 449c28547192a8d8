// What people and product managers write costs work in proportion to its length, up to the largest that is taken:
// nobody keeps the server busy with one document, condition or sentence.
import { describe, expect, it } from 'vitest';
import { attributesOf } from '../eligibility/attributes.ts';
import { verdictOf } from '../eligibility/verdict-of.ts';
import { lintFlow } from '../fairness/index.ts';
import { factsOf, NOW } from '../testing/facts.ts';
import type { Condition } from './condition.ts';
import { parseFlow } from './parse-flow.ts';

/** Of this thread alone: others who are at work on the machine do not count. It is counted in steps of some milliseconds. */
const processorMillis = (work: () => unknown, times: number): number => {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) work();
  return process.threadCpuUsage(before).user / 1000;
};

const LARGEST_BYTES = 256 * 1024;
const TIMES = 8;
/** The same number of bytes in eight times fewer documents is as much work, and eight times as much where each part is held against each. */
const TOO_MUCH = 3;

/** A document that repeats what it is made of, up to a size. */
const upTo = (bytes: number, part: (index: number) => object, whole: (parts: object) => object): string => {
  const parts: Record<string, object> = {};
  const made = () => JSON.stringify(whole(parts));
  const each = JSON.stringify(part(1000)).length + 12;
  for (let index = 0; index < Math.floor((bytes - made().length) / each); index++)
    parts[`part-${index}`] = part(index);
  return made();
};
const base = { schemaVersion: 1, id: 'large', reasons: [{ id: 'other' }] };
const branches = (index: number) => ({
  $or: [{ plan: `plan-${index}` }, { country: 'FR' }, { price: 1_000_000 + index }],
});

describe('a flow that is eight times as long costs no more than in proportion', () => {
  it.each<[string, (bytes: number) => string]>([
    ['with many segments', (bytes) => upTo(bytes, branches, (segments) => ({ ...base, segments }))],
    [
      'with many offers that nobody is given',
      (bytes) =>
        upTo(
          bytes,
          () => ({ kind: 'pause', months: [1, 2], when: 'no' }),
          (offers) => ({ ...base, offers }),
        ),
    ],
    ['with one endless text', (bytes) => JSON.stringify({ ...base, id: '{'.repeat(bytes - 100) })],
    ['that is nested without end', (bytes) => '{"a":['.repeat(bytes / 6)],
    ['of white space and comments', (bytes) => `{${'/* * */ '.repeat((bytes - 100) / 8)}}`],
  ])('%s', (_what, written) => {
    const [small, large] = [written(LARGEST_BYTES / TIMES), written(LARGEST_BYTES - 64)];
    const judge = (source: string) => () => {
      const parsed = parseFlow(source);
      return parsed.ok ? lintFlow(parsed.flow) : parsed.problems;
    };
    judge(small)();
    const least = Math.max(processorMillis(judge(small), TIMES), 30);
    expect(processorMillis(judge(large), 1) / least).toBeLessThan(TOO_MUCH);
  });
});

describe('a condition', () => {
  /** How often a value of the customer is looked at. */
  const looksAt = (condition: Condition): number => {
    let looks = 0;
    const attributes = new Proxy(attributesOf(factsOf(), NOW), {
      get: (target, key, receiver) => {
        looks += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    verdictOf(condition, attributes);
    return looks;
  };
  const wide = (parts: number): Condition => ({
    $or: Array.from({ length: parts }, (_, index) => branches(index)),
  });

  it('that is eight times as wide looks at no more than eight times as many values', () => {
    expect(looksAt(wide(400))).toBeGreaterThan(looksAt(wide(50)));
    expect(looksAt(wide(400))).toBeLessThanOrEqual(TIMES * looksAt(wide(50)));
  });

  it('of eight levels is looked at once a level', () => {
    const deep = (levels: number): Condition =>
      levels === 0 ? { plan: 'pro' } : { $not: { $and: [deep(levels - 1), { country: 'GB' }] } };
    expect(looksAt(deep(8))).toBeLessThanOrEqual(2 * looksAt(deep(4)));
  });
});

it('what is looked at here is really read', () => {
  const parsed = parseFlow(upTo(LARGEST_BYTES / TIMES, branches, (segments) => ({ ...base, segments })));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
});
