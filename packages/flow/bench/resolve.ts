// How many customers a second are given an answer, and how the cost grows with the flow: rates and ratios of one run.
import { resolve } from '../src/eligibility/index.ts';
import { type Flow, flow } from '../src/schema/flow.ts';
import { factsOf, NOW } from '../src/testing/facts.ts';

const MILLIS_A_ROUND = 400;
const ROUNDS = 7;

/** A flow with so many reasons, each leading to three of so many offers, behind so many segments. */
function flowOfSize(reasons: number, offers: number, segments: number): Flow {
  const offerIds = Array.from({ length: offers }, (_, index) => `offer-${index}`);
  return flow.parse({
    schemaVersion: 1,
    id: 'bench',
    segments: Object.fromEntries(
      Array.from({ length: segments }, (_, index) => [
        `segment-${index}`,
        { tenureMonths: { $gte: index % 20 } },
      ]),
    ),
    reasons: Array.from({ length: reasons }, (_, index) => ({
      id: `reason-${index}`,
      label: `Reason ${index}`,
      offers: [0, 1, 2].map((step) => offerIds[(index * 3 + step) % offers]),
    })),
    offers: Object.fromEntries(
      offerIds.map((id, index) => [
        id,
        { kind: 'pause', months: [1, 2, 3], when: `segment-${index % segments}` },
      ]),
    ),
  });
}

const facts = factsOf();
const context = { now: NOW, timeZone: 'UTC', cooldown: () => false };

function ratePerSecond(document: Flow): number {
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() - startedAt < MILLIS_A_ROUND) {
    resolve(document, facts, context);
    count++;
  }
  return (count / (performance.now() - startedAt)) * 1000;
}

const sizes = [
  ['5 reasons, 8 offers, 5 segments', flowOfSize(5, 8, 5)],
  ['10 reasons, 15 offers, 10 segments', flowOfSize(10, 15, 10)],
  ['20 reasons, 30 offers, 20 segments', flowOfSize(20, 30, 20)],
] as const;

const rates = sizes.map(() => [] as number[]);
for (let round = 0; round <= ROUNDS; round++) {
  for (const [index, [, document]] of sizes.entries()) {
    const rate = ratePerSecond(document);
    if (round > 0) rates[index]?.push(rate);
  }
}
const medians = rates.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? Number.NaN);
for (const [index, [name]] of sizes.entries()) {
  const before = medians[index - 1];
  const growth =
    before === undefined ? '' : `  cost × ${(before / (medians[index] ?? 1)).toFixed(2)} for twice the flow`;
  console.log(`${name.padEnd(38)} ${Math.round(medians[index] ?? 0).toLocaleString('en')} a second${growth}`);
}
