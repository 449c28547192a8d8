// How many customers a second of one core are given an answer, and how the cost grows with the flow. Counted in the
// thread's own time on the processor, so that a busy machine changes it little; rates and ratios of one run.
import { resolve } from '../src/eligibility/index.ts';
import { factsOf, NOW } from '../src/testing/facts.ts';
import { richFlow } from './rich-flow.ts';

const MILLIS_A_ROUND = 300;
const ROUNDS = 9;
const BATCH = 1000;

const context = { now: NOW, timeZone: 'UTC', cooldown: () => false };

/** A thousand different people, alike as customers are: few plans and countries, many ages, each their own period. */
const customers = Array.from({ length: BATCH }, (_, index) =>
  factsOf({
    customer: { id: `cus_${index}`, country: index % 3 === 0 ? 'DE' : 'GB' },
    subscription: {
      plan: ['pro', 'team', 'basic'][index % 3] ?? 'pro',
      startedAt: new Date(Date.parse(NOW) - (20 + index * 3) * 24 * 3600 * 1000 - index).toISOString(),
      currentPeriodEnd: new Date(
        Date.parse(NOW) + (1 + (index % 30)) * 24 * 3600 * 1000 + index,
      ).toISOString(),
    },
  }),
);

const sizes = [
  ['5 reasons, 8 offers, 5 segments', richFlow(5, 8, 5)],
  ['10 reasons, 15 offers, 10 segments', richFlow(10, 15, 10)],
  ['20 reasons, 30 offers, 20 segments', richFlow(20, 30, 20)],
] as const;

/** What of an answer is read: nothing is written before somebody asks for it. */
const readings = {
  'who gets what, with terms': (answer: ReturnType<typeof resolve>) => answer.offers,
  'and why not the rest': (answer: ReturnType<typeof resolve>) => [answer.offers, answer.trace],
  'and every word of the dialog': (answer: ReturnType<typeof resolve>) => [answer.view, answer.trace],
};

const shown = (rate = Number.NaN): string => Math.round(rate).toLocaleString('en');

let read: unknown;
function ratePerSecond(flow: (typeof sizes)[number][1], reading: (typeof readings)[keyof typeof readings]) {
  const startedAt = performance.now();
  const before = process.threadCpuUsage();
  let count = 0;
  while (performance.now() - startedAt < MILLIS_A_ROUND) {
    for (const facts of customers) read = reading(resolve(flow, facts, context));
    count += BATCH;
  }
  const { user, system } = process.threadCpuUsage(before);
  return (count / (user + system)) * 1e6;
}

for (const [name, reading] of Object.entries(readings)) {
  const rates = sizes.map(() => [] as number[]);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, [, flow]] of sizes.entries()) {
      const rate = ratePerSecond(flow, reading);
      if (round > 0) rates[index]?.push(rate);
    }
  }
  console.log(`\n${name}`);
  const sorted = rates.map((each) => each.sort((a, b) => a - b));
  const medians = sorted.map((each) => each[Math.floor(each.length / 2)] ?? Number.NaN);
  for (const [index, [size]] of sizes.entries()) {
    const before = medians[index - 1];
    const rate = medians[index] ?? Number.NaN;
    const growth = before === undefined ? '' : `  cost × ${(before / rate).toFixed(2)} for twice the flow`;
    const best = `(least disturbed round ${shown(sorted[index]?.at(-1))})`;
    console.log(`  ${size.padEnd(36)}${shown(rate).padStart(8)} a second ${best}${growth}`);
  }
}
if (read === undefined) throw new Error('nothing was read');
