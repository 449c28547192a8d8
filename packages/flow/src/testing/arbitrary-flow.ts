import fc from 'fast-check';
import { type Flow, flow } from '../schema/flow.ts';

const when = fc.option(
  fc.oneof(
    fc.constantFrom('loyal', 'yearly', 'abroad', 'quiet'),
    fc.record({ tenureMonths: fc.record({ $gte: fc.integer({ min: 0, max: 60 }) }) }),
    fc.record({ 'traits.logins': fc.record({ $lt: fc.integer({ min: 0, max: 90 }) }) }),
    fc.record({ $not: fc.record({ country: fc.constantFrom('DE', 'GB') }) }),
  ),
  { nil: undefined },
);

const amounts = fc.dictionary(
  fc.constantFrom('GBP', 'EUR', 'USD', 'SEK', 'JPY', 'KWD'),
  fc.integer({ min: 1, max: 100_000 }),
  { minKeys: 1 },
);
const percent = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(33.33, 0.5, 66.67));
const months = fc.integer({ min: 1, max: 24 });
const tenureMonths = fc.integer({ min: 1, max: 120 });

const tier = fc.oneof(
  fc.record({ tenureMonths, percentOff: percent, months: fc.integer({ min: 1, max: 36 }) }),
  fc.record({ tenureMonths, freeMonths: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ tenureMonths, credit: amounts }),
  fc.record({ tenureMonths, keptPriceMonths: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ tenureMonths, perk: fc.constant({ id: 'support', name: { en: 'Support', de: 'Beratung' } }) }),
);

const kind = fc.oneof(
  fc.record({ kind: fc.constant('pause'), months: fc.array(months, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('pause'),
    until: fc.array(fc.constantFrom('03-01', '02-29', '2027-07-01', '2020-01-01'), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('resume') }),
  fc.record({
    kind: fc.constant('downgrade'),
    plans: fc.array(fc.constantFrom('basic', 'free', 'team', 'none'), { minLength: 1, maxLength: 4 }),
    allowLongerTerm: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('downgrade'),
    interval: fc.constantFrom('month', 'year'),
    allowLongerTerm: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('downgrade'),
    seats: fc.oneof(
      fc.constant('in-use'),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    ),
  }),
  fc.record({
    kind: fc.constant('discount'),
    percentOff: percent,
    months: fc.oneof(fc.integer({ min: 1, max: 36 }), fc.constant('forever')),
  }),
  fc.record({ kind: fc.constant('discount'), amountOff: amounts, months: fc.constantFrom(3, 12) }),
  fc.record({ kind: fc.constant('loyalty'), tiers: fc.array(tier, { minLength: 1, maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('extend'),
    of: fc.constantFrom('trial', 'period'),
    days: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({ kind: fc.constant('credit'), amount: amounts }),
  fc.record({ kind: fc.constant('contact'), channel: fc.constantFrom('callback', 'email', 'chat') }),
  fc.record({
    kind: fc.constant('redirect'),
    url: fc.constant('/help/start'),
    name: fc.constant({ en: 'Getting started' }),
    to: fc.constantFrom('article', 'onboarding'),
  }),
  fc.record({
    kind: fc.constant('custom'),
    action: fc.constant('workshop'),
    title: fc.constant('A workshop'),
    body: fc.constant('An hour with us.'),
    accept: fc.constant('Take the workshop'),
    terms: fc.constant([{ label: 'Price', value: 'nothing' }]),
    done: fc.constant({ title: 'See you there', body: 'We will write.' }),
    worth: amounts,
  }),
);

const offer = fc
  .tuple(
    kind,
    fc.record(
      { when, cooldownDays: fc.integer({ min: 1, max: 400 }), minAgeDays: fc.integer({ min: 1, max: 400 }) },
      { requiredKeys: [] },
    ),
  )
  .map(([own, base]) =>
    Object.fromEntries(Object.entries({ ...own, ...base }).filter(([, value]) => value !== undefined)),
  );

const offerIds = Array.from({ length: 8 }, (_, index) => `offer-${index}`);
const lists = fc.array(fc.constantFrom(...offerIds), { maxLength: 5 });

const followUp = fc.oneof(
  fc.record({
    kind: fc.constant('choice'),
    options: fc.constant([
      { id: 'new-job', offers: ['offer-0', 'offer-1'] },
      'moving',
      { id: 'own', label: 'Own' },
    ]),
  }),
  fc.record({ kind: fc.constant('text') }),
  fc.record({ kind: fc.constant('rating'), scale: fc.constantFrom(5, 10) }),
  fc.record({ kind: fc.constant('competitor'), options: fc.constant([{ id: 'acme', name: 'Acme' }]) }),
);

const reasonIds = [
  'too-expensive',
  'life-change',
  'missing-feature',
  'quality',
  'other',
  'prefer-not-to-say',
];

const reasons = fc
  .subarray(reasonIds)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          { id: fc.constant(id), offers: lists, followUp, when, situation: fc.boolean() },
          { requiredKeys: ['id', 'offers'] },
        ),
      ),
    ),
  )
  .map((all) =>
    all.map((reason) =>
      Object.fromEntries(Object.entries(reason).filter(([, value]) => value !== undefined)),
    ),
  );

/** Any flow a product manager could publish, with eight offers of any kind. */
export const arbitraryFlow: fc.Arbitrary<Flow> = fc
  .record(
    {
      schemaVersion: fc.constant(1),
      id: fc.constant('any'),
      address: fc.constantFrom('formal', 'informal'),
      subject: fc.constantFrom('subscription', 'membership'),
      segments: fc.constant({
        loyal: { tenureMonths: { $gte: 12 } },
        yearly: { interval: 'year' },
        abroad: { country: { $nin: ['GB'] } },
        quiet: { 'traits.logins': { $exists: false } },
      }),
      reasons,
      offers: fc
        .tuple(...offerIds.map(() => offer))
        .map((all) => Object.fromEntries(all.map((each, index) => [offerIds[index] ?? '', each]))),
      upFront: fc.record({ offers: fc.array(fc.constantFrom(...offerIds), { minLength: 1, maxLength: 3 }) }),
      permission: fc.constant({}),
      question: fc.record({ asked: fc.constantFrom('before', 'before', 'after'), shuffle: fc.boolean() }),
      exit: fc.constantFrom('confirm', 'confirm', 'direct'),
      limits: fc.record(
        {
          offersPerScreen: fc.integer({ min: 1, max: 4 }),
          discountBudget: amounts,
          marginFloorPercent: fc.integer({ min: 0, max: 100 }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['schemaVersion', 'id', 'segments', 'reasons', 'offers'] },
  )
  .map((document) => flow.parse(document));
