// How long holding a flow against the rules takes, and how that grows with the flow: medians and ratios of one run.
import { checkFlow, lintFlow } from '../src/fairness/index.ts';
import { type Flow, type FlowInput, flow } from '../src/schema/flow.ts';

const ROUNDS = 200;

/** A flow with so many reasons, offers and segments, every text in three languages. */
function documentOfSize(reasons: number, offers: number, segments: number): FlowInput {
  const said = (what: string, index: number) => ({
    en: `${what} ${index}: what helps you now, until {accessUntil}.`,
    de: `${what} ${index}: was Ihnen jetzt hilft, bis zum {accessUntil}.`,
    sv: `${what} ${index}: det som hjälper dig nu, till den {accessUntil}.`,
  });
  const offerIds = Array.from({ length: offers }, (_, index) => `offer-${index}`);
  return {
    schemaVersion: 1,
    id: 'bench',
    profiles: ['default', 'us-ca', 'eu'],
    segments: Object.fromEntries(
      Array.from({ length: segments }, (_, index) => [`segment-${index}`, { tenureMonths: { $gte: index } }]),
    ),
    reasons: Array.from({ length: reasons }, (_, index) => ({
      id: `reason-${index}`,
      label: said('Reason', index),
      offers: [0, 1, 2].map((step) => offerIds[(index * 3 + step) % offers] ?? ''),
    })),
    offers: Object.fromEntries(
      offerIds.map((id, index) => [
        id,
        {
          kind: 'pause' as const,
          months: [1, 2, 3],
          when: `segment-${index % segments}`,
          title: said('Offer', index),
          body: said('About offer', index),
        },
      ]),
    ),
    texts: Object.fromEntries(
      ['en', 'de', 'sv'].map((language) => [
        language,
        { 'saved.pause.title': 'Halyard', 'goodbye.title': 'Halyard, {name}' },
      ]),
    ),
  };
}

function medianMillis(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
}

const shown = (millis: number): string => `${millis.toFixed(2).padStart(7)} ms`;

let before: number | undefined;
for (const [reasons, offers, segments] of [
  [5, 8, 5],
  [10, 15, 10],
  [20, 30, 20],
  [40, 60, 40],
] as const) {
  const document = documentOfSize(reasons, offers, segments);
  const read: Flow = flow.parse(document);
  const startedAt = performance.now();
  lintFlow(read, document);
  const first = performance.now() - startedAt;
  const warm = medianMillis(() => lintFlow(read, document));
  const source = JSON.stringify(document, null, 2);
  const whole = medianMillis(() => checkFlow(source));
  const growth = before === undefined ? '' : `  cost × ${(warm / before).toFixed(2)} for twice the flow`;
  console.log(
    `${`${reasons} reasons, ${offers} offers, ${segments} segments`.padEnd(36)} lint ${shown(warm)} (first ${shown(first)}), reading and lint ${shown(whole)}${growth}`,
  );
  before = warm;
}
