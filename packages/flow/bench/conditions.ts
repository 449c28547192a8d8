// How long the largest conditions that a flow may have take for one customer, beside none. It prints, and never fails
// but where a condition is not the largest any more.
import { cpus, loadavg } from 'node:os';
import { attributesOf } from '../src/eligibility/attributes.ts';
import { createConditions } from '../src/eligibility/conditions.ts';
import type { Condition } from '../src/schema/condition.ts';
import { checkCondition } from '../src/schema/conditions/check-condition.ts';
import { factsOf, NOW } from '../src/testing/facts.ts';

const ROUNDS = 3_000;
const GOAL_MILLIS = 5;
/** As many values, and levels, as `checkCondition` lets pass. */
const VALUES = 500;
const LEVELS = 8;

/** Each of another plan: what customers alike come to is remembered, and takes no time. */
const customers = Array.from({ length: ROUNDS }, (_, index) =>
  attributesOf(factsOf({ subscription: { plan: `own-${index}` } }), NOW),
);
const names = Array.from({ length: VALUES }, (_, index) => `plan-${index}`);

/** Joined again and again, until it nests as deep as may be; a name and its test are two levels, what joins them all is one. */
const deep = (plan: string): Condition => {
  let condition: Condition = { plan: { $eq: plan } };
  for (let level = 0; level < LEVELS - 3; level++) condition = { [level % 2 ? '$or' : '$and']: [condition] };
  return condition;
};

/** None of them can be decided before its last value was looked at. */
const largest: Readonly<Record<string, Condition>> = {
  'a list of 500': { plan: { $nin: names } },
  '500 that all have to hold': { $and: names.map((plan) => ({ plan: { $ne: plan } })) },
  '500 of which one would do': { $or: names.map((plan) => ({ plan })) },
  '500, each eight levels deep': { $or: names.map(deep) },
};

for (const [name, condition] of Object.entries(largest)) {
  const [finding] = checkCondition(condition, undefined, []);
  if (finding) throw new Error(`${name} is refused: ${finding.message}`);
  const [more] = checkCondition({ $and: [condition, { plan: 'one-more' }] }, undefined, []);
  if (more?.code !== 'condition_too_large') throw new Error(`${name} could be larger.`);
}

interface Took {
  readonly p50: number;
  /** On a busy machine the slowest hundredth is somebody else's. */
  readonly p99: number;
}

/** @param next the condition of a round, made before the clock runs. */
function measure(next: () => Condition): Took {
  const millis = customers.map((attributes) => {
    const condition = next();
    const conditions = createConditions({}, attributes);
    const begunAt = performance.now();
    conditions.holds(condition);
    return performance.now() - begunAt;
  });
  millis.sort((one, other) => one - other);
  const at = (share: number) => millis[Math.floor(millis.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

const print = (name: string, { p50, p99 }: Took, empty: Took): void => {
  const goal = `goal < ${GOAL_MILLIS} ms: ${p99 < GOAL_MILLIS ? 'met' : 'missed'}`;
  const figures = `p50 ${p50.toFixed(4)} ms   p99 ${p99.toFixed(4)} ms (${goal})`;
  console.log(`  ${name.padEnd(40)}${figures}   ${(p50 / empty.p50).toFixed(0)} × none`);
};

const nothing: Condition = {};
measure(() => nothing);
const empty = measure(() => nothing);
console.log(
  `\n${cpus().length} × ${cpus()[0]?.model.trim()}, load before ${loadavg()[0]?.toFixed(1)}; one condition for one customer`,
);
print('none', empty, empty);
for (const [name, condition] of Object.entries(largest)) {
  print(
    name,
    measure(() => condition),
    empty,
  );
  // A flow is read once; whoever asks first pays for that.
  print(
    '  read for the first time',
    measure(() => structuredClone(condition)),
    empty,
  );
}
