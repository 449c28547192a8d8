import { type Flow, flow } from '../src/schema/flow.ts';

/** Offers of every kind that changes money, as a large product would have them. */
const kinds: readonly object[] = [
  { kind: 'pause', months: [1, 2, 3] },
  { kind: 'downgrade', plans: ['basic', 'free'] },
  { kind: 'discount', percentOff: 25, months: 3 },
  {
    kind: 'loyalty',
    tiers: [
      { tenureMonths: 12, percentOff: 20, months: 3 },
      { tenureMonths: 36, freeMonths: 2 },
    ],
    cooldownDays: 180,
  },
  { kind: 'credit', amount: { GBP: 500, EUR: 500, USD: 500 } },
  { kind: 'contact', channel: 'callback', slots: ['morning', 'evening'] },
];

/** Conditions as they are written: a number, a plan, a country, and two at once. */
const conditions: readonly object[] = [
  { tenureMonths: { $gte: 12 } },
  { plan: { $in: ['pro', 'team'] } },
  { country: 'GB', interval: 'month' },
  { $or: [{ mrr: { $gte: 1000 } }, { tenureMonths: { $gte: 24 } }] },
];

/** A flow with so many reasons, each leading to three of so many offers, behind so many segments. */
export function richFlow(reasons: number, offers: number, segments: number): Flow {
  const offerIds = Array.from({ length: offers }, (_, index) => `offer-${index}`);
  return flow.parse({
    schemaVersion: 1,
    id: 'bench',
    segments: Object.fromEntries(
      Array.from({ length: segments }, (_, index) => [
        `segment-${index}`,
        conditions[index % conditions.length],
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
        { ...kinds[index % kinds.length], when: `segment-${index % segments}` },
      ]),
    ),
  });
}
