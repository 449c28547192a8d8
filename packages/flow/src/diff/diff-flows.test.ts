import { describe, expect, test } from 'vitest';
import { type Flow, type FlowInput, flow } from '../schema/index.ts';
import { diffFlows } from './diff-flows.ts';

/** A flow that uses most of what a flow can say. */
const rich = {
  schemaVersion: 1,
  id: 'rich',
  name: 'Everybody',
  when: { country: { $in: ['DE', 'AT'] } },
  profiles: ['default', 'us-ca'],
  theme: { brand: '#0b57d0', radius: '12px' },
  traits: { company: 'string', age: 'number' },
  segments: {
    loyal: { tenureMonths: { $gte: 12 } },
    yearly: { interval: 'year' },
  },
  thanks: { when: 'loyal', title: { en: 'Thank you for {tenure}.', de: 'Danke für {tenure}.' } },
  upFront: { when: { onTrial: true }, offers: ['longer'], title: 'Not yet sure?' },
  question: { title: { en: 'What has changed?' }, asked: 'before', shuffle: true },
  reasons: [
    { id: 'too-expensive', offers: ['basic', 'loyalty', 'pause'] },
    {
      id: 'life-change',
      when: 'loyal',
      followUp: {
        kind: 'choice',
        options: ['new-job', { id: 'moving', label: { en: 'A move' }, offers: ['pause'] }],
      },
      offers: ['pause'],
    },
    { id: 'missing-feature', followUp: { kind: 'text', maxLength: 300 }, offers: ['talk'] },
    { id: 'other' },
  ],
  offers: {
    pause: { kind: 'pause', months: [1, 2, 3], when: { interval: 'month' } },
    basic: { kind: 'downgrade', plans: ['basic', { id: 'mini', keeps: [{ en: 'Your data' }] }] },
    loyalty: {
      kind: 'loyalty',
      when: 'loyal',
      cooldownDays: 180,
      tiers: [
        { tenureMonths: 12, percentOff: 20, months: 3 },
        { tenureMonths: 36, freeMonths: 2 },
      ],
    },
    longer: { kind: 'extend', of: 'trial', days: 14 },
    talk: { kind: 'contact', channel: 'callback', slots: ['morning', 'evening'] },
    lesson: {
      kind: 'custom',
      action: 'lesson',
      payload: { id: 'a', hours: 2 },
      title: 'A lesson',
      body: 'With a teacher.',
      accept: 'Take it',
      terms: [{ label: 'Costs', value: 'nothing' }],
      done: { title: 'Done', body: 'See you.' },
    },
  },
  limits: { offersPerScreen: 2, discountBudget: { EUR: 500_000 }, marginFloorPercent: 60 },
  roles: { mayCancel: ['owner'] },
  permission: { title: 'May we?' },
  confirm: { title: 'Leave?', effects: [{ en: 'You keep access.' }, 'No charge.'], fields: ['name'] },
  goodbye: {
    title: { en: 'Goodbye', de: 'Auf Wiedersehen' },
    articles: [{ title: 'Export', url: '/export' }],
    comeBack: { url: '/back' },
  },
  receipt: { delivery: 'email', withinHours: 24 },
  privacy: { purpose: 'To learn.', retentionDays: 365, controller: 'Acme', url: '/privacy' },
  signUp: { clicks: 6, requiredFields: 3 },
  withdrawal: { url: '/withdraw', days: 14 },
  access: { withoutLogin: '/cancel' },
  texts: { en: { 'saved.pause.title': 'Enjoy' } },
} as const satisfies FlowInput;

const draft = (): object => JSON.parse(JSON.stringify(rich));

/** The sentences for a change to the flow. */
function said(change: (root: object) => void): string[] {
  const changed = draft();
  change(changed);
  return diffFlows(flow.parse(rich), flow.parse(changed)).map(({ message }) => message);
}

/** Replaces what stands at a place of the flow. */
const put =
  (path: string | readonly string[], value: unknown) =>
  (root: object): void => {
    const parts = typeof path === 'string' ? path.split('.') : [...path];
    const last = parts.pop() ?? '';
    const parent = parts.reduce<Record<string, unknown>>(
      (at, part) => at[part] as Record<string, unknown>,
      root as Record<string, unknown>,
    );
    if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (value === undefined) delete parent[last];
    else parent[last] = value;
  };

const sentences: [what: string, path: string, value: unknown, says: string[]][] = [
  ['fewer choices', 'offers.pause.months', [1, 2], ['Offer `pause`: choices 1, 2, 3 months → 1, 2 months']],
  [
    'an offer that comes first',
    'reasons.0.offers',
    ['loyalty', 'basic', 'pause'],
    ['Reason `too-expensive` leads to `loyalty` first, before `basic`'],
  ],
  [
    'an offer less under a reason',
    'reasons.0.offers',
    ['basic', 'pause'],
    [
      'Reason `too-expensive` no longer leads to `loyalty`',
      'Offer `loyalty` is no longer given to anybody: no reason leads to it',
    ],
  ],
  [
    'an offer more under a reason',
    'reasons.1.offers',
    ['pause', 'talk'],
    ['Reason `life-change` also leads to `talk`, after `pause`'],
  ],
  [
    'a first offer under a reason',
    'reasons.3.offers',
    ['talk', 'pause'],
    ['Reason `other` now leads to `talk`, then `pause`; before to no offer'],
  ],
  [
    'a reason that leads nowhere any more',
    'reasons.2.offers',
    [],
    [
      'Reason `missing-feature` leads to no offer any more; before to `talk`',
      'Offer `talk` is no longer given to anybody: no reason leads to it',
    ],
  ],
  [
    'a segment that begins earlier',
    'segments.loyal',
    { tenureMonths: { $gte: 6 } },
    [
      'Segment `loyal` now begins at 6 months instead of 12: affects offer `loyalty`, reason `life-change`, thanks',
    ],
  ],
  [
    'a segment that means something else',
    'segments.yearly',
    { interval: 'month' },
    [
      'Segment `yearly` now is a customer who pays monthly, instead of one who pays yearly, which nothing uses',
    ],
  ],
  [
    'a segment less',
    'segments.yearly',
    undefined,
    ['Segment `yearly` is gone; it was a customer who pays yearly'],
  ],
  [
    'a new segment',
    'segments.fresh',
    { tenureMonths: { $lt: 2 } },
    ['Segment `fresh` is new: a customer who has been with you for less than 2 months'],
  ],
  [
    'words in one language',
    'goodbye.title.de',
    'Mach’s gut',
    ['Text `goodbye.title` in de: “Auf Wiedersehen” → “Mach’s gut”'],
  ],
  [
    'words for every language',
    'goodbye.title',
    'Bye',
    [
      'Text `goodbye.title` in en: “Goodbye” → no words of its own',
      'Text `goodbye.title` in de: “Auf Wiedersehen” → no words of its own',
      'Text `goodbye.title` in every language: no words of its own → “Bye”',
    ],
  ],
  [
    'words of an offer',
    'offers.lesson.title',
    'A free lesson',
    ['Text `offers.lesson.title` in every language: “A lesson” → “A free lesson”'],
  ],
  [
    'one of several effects',
    'confirm.effects.1',
    'Nothing is charged.',
    ['Text `confirm.effects.2` in every language: “No charge.” → “Nothing is charged.”'],
  ],
  [
    'a standard text that is overridden',
    'texts.de',
    { 'saved.pause.title': 'Gute Pause' },
    ['Text `saved.pause.title` in de: the standard words → “Gute Pause”'],
  ],
  [
    'another audience of an offer',
    'offers.pause.when',
    undefined,
    ['Offer `pause`: for a customer who pays monthly → for everybody'],
  ],
  [
    'another audience of a reason',
    'reasons.1.when',
    { interval: 'year' },
    ['Reason `life-change`: for segment `loyal` → for a customer who pays yearly'],
  ],
  [
    'another audience of the flow',
    'when',
    undefined,
    [
      'The flow is for everybody whom no other flow is for; before for a customer who lives in Germany or Austria',
    ],
  ],
  [
    'another audience of the thanks',
    'thanks.when',
    { onTrial: false },
    ['thanks is for: segment `loyal` → a customer who is not on trial'],
  ],
  [
    'another gift of a tier',
    'offers.loyalty.tiers.0.percentOff',
    25,
    ['Offer `loyalty`: from 12 months on 20 % off for 3 months → 25 % off for 3 months'],
  ],
  [
    'a tier less',
    'offers.loyalty.tiers',
    [{ tenureMonths: 12, percentOff: 20, months: 3 }],
    [
      'Offer `loyalty`: from 12 months on 20 % off for 3 months; from 36 months on 2 months free → from 12 months on 20 % off for 3 months',
    ],
  ],
  [
    'no rest after an offer',
    'offers.loyalty.cooldownDays',
    undefined,
    ['Offer `loyalty`: rests 180 days once taken → not at all'],
  ],
  [
    'what a plan keeps',
    'offers.basic.plans.1.keeps.0.en',
    'All data',
    ['Text `offers.basic.plans.mini.keeps.1` in en: “Your data” → “All data”'],
  ],
  [
    'an offer less',
    'offers.lesson',
    undefined,
    ['Offer `lesson` is gone; it was: custom, `action` “lesson”, for everybody'],
  ],
  [
    'an offer to which nothing leads',
    'offers.gift',
    { kind: 'credit', amount: { EUR: 500 } },
    ['Offer `gift` is new: credit, €5.00, for everybody; nothing leads to it yet'],
  ],
  [
    'an offer of another kind',
    'offers.longer',
    { kind: 'discount', percentOff: 20, months: 3 },
    [
      'Offer `longer` is of another kind: discount, 20 % off, for 3 months, for everybody; before: extend, `of` “trial”, 14 days, for everybody',
    ],
  ],
  [
    'an answer that leads elsewhere',
    'reasons.1.followUp.options.1.offers',
    ['talk'],
    [
      'Reason `life-change`, answer `moving`, no longer leads to `pause`',
      'Reason `life-change`, answer `moving`, also leads to `talk`, alone',
    ],
  ],
  [
    'an answer that leads somewhere of its own',
    'reasons.1.followUp.options.0',
    { id: 'new-job', offers: [] },
    ['Reason `life-change`, answer `new-job`, leads to no offer instead of where its reason leads'],
  ],
  [
    'an answer more',
    'reasons.1.followUp.options',
    [...rich.reasons[1].followUp.options, 'illness'],
    ['Reason `life-change` also has the answer `illness`'],
  ],
  [
    'another kind of follow-up',
    'reasons.2.followUp',
    { kind: 'rating' },
    ['Reason `missing-feature` now asks with a rating instead of a text'],
  ],
  [
    'a budget',
    'limits.discountBudget.EUR',
    600_000,
    ['Budget for discounts in EUR: €5,000.00 a month → €6,000.00 a month'],
  ],
  ['profiles', 'profiles', ['default'], ['Fairness profiles: `default`, `us-ca` → `default`']],
  [
    'the way out',
    'exit',
    'direct',
    ['The way out leads: to one last question → straight to the cancellation'],
  ],
  ['a trait', 'traits.age', 'string', ['`traits.age`: “number” → “string”']],
];

test.each(sentences)('%s is said in words', (_, path, value, says) => {
  expect(said(put(path, value))).toEqual(says);
});

test('reasons that come, go and move are told apart', () => {
  const [expensive, change, missing, other] = rich.reasons;
  expect(said(put('reasons', [other, expensive, change, { id: 'bugs', offers: ['talk'] }]))).toEqual([
    'Reason `missing-feature` is gone; it led to `talk`',
    'Reason `bugs` is new (4 of 4): leads to `talk`',
    'Reasons in another order: `too-expensive`, `life-change`, `other` → `other`, `too-expensive`, `life-change`',
  ]);
  expect(missing.offers).toEqual(['talk']);
});

describe('makes no difference', () => {
  const same = (change: (root: object) => void) => {
    const changed = draft();
    change(changed);
    expect(diffFlows(flow.parse(rich), flow.parse(changed))).toEqual([]);
  };

  test('the order of keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    expect(diffFlows(flow.parse(rich), flow.parse(reversed(rich)))).toEqual([]);
  });

  test('a default that is written out', () => same(put('offers.pause.remindDaysBefore', 7)));
  test('where editors find the schema', () => same(put('$schema', './flow.schema.json')));
  test('an answer written in full', () => same(put('reasons.1.followUp.options.0', { id: 'new-job' })));
  test('a part that says nothing', () => same(put('offersIntro', {})));
});

/** Every place of a document. */
function* places(value: unknown, path: string[] = []): Generator<[string[], unknown]> {
  if (path.length > 0) yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, key]);
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}x`;
  if (Array.isArray(value)) return value.toReversed();
  return undefined;
}

const edits = [...places(rich)].flatMap(([path, value]) => {
  const at = path.join('.');
  return [
    [`${at} is something else`, path, other(value)],
    [`${at} is left out`, path, undefined],
  ] as const;
});

const meaningful = edits.flatMap(([what, path, value]) => {
  const changed = draft();
  put(path, value)(changed);
  const parsed = flow.safeParse(changed);
  const isOther = parsed.success && JSON.stringify(parsed.data) !== JSON.stringify(flow.parse(rich));
  return isOther ? [[what, parsed.data] as [string, Flow]] : [];
});

test.each(meaningful)('no difference is passed over: %s', (_, changed) => {
  const changes = diffFlows(flow.parse(rich), changed);
  expect(changes.length).toBeGreaterThan(0);
  for (const { message } of changes) expect(message).not.toMatch(/undefined|\[object/);
});
