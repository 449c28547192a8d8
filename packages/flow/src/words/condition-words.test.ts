import { expect, test } from 'vitest';
import { type Condition, vocabulary } from '../schema/index.ts';
import { audienceWords, conditionWords } from './condition-words.ts';

const cases: [Condition, string][] = [
  [
    { tenureMonths: { $gte: 12 }, interval: 'year' },
    'has been with you for at least 12 months and pays yearly',
  ],
  [
    { tenureMonths: { $gte: 12, $lt: 24 } },
    'has been with you for at least 12 months and less than 24 months',
  ],
  [{ tenureMonths: 1 }, 'has been with you for exactly 1 month'],
  [{ plan: { $in: ['pro', 'team'] } }, 'is on plan `pro` or `team`'],
  [{ plan: { $nin: ['pro', 'team'] }, onTrial: false }, 'is not on plan `pro` or `team` and is not on trial'],
  [{ country: 'SE' }, 'lives in Sweden'],
  [{ country: { $ne: 'DE' }, language: 'de' }, 'does not live in Germany and reads German'],
  [{ price: { $gte: 2900 }, currency: 'EUR' }, 'pays at least €29.00 a charge and pays in EUR'],
  [{ mrr: { $gt: 1000 } }, 'pays more than 1000 (minor units) a month'],
  [{ daysToRenewal: { $lte: 7 } }, 'has at most 7 days to the next charge'],
  [
    { 'traits.beta': true, 'traits.logins': { $lt: 3 } },
    'has the trait `beta` and has the trait `logins` of less than 3',
  ],
  [{ 'traits.company': 'Acme' }, 'has the trait `company` `Acme`'],
  [{ 'traits.association': { $exists: true } }, 'has a known `traits.association`'],
  [{ $or: [{ plan: 'pro' }, { onTrial: true }] }, 'either is on plan `pro` or is on trial'],
  [
    { $or: [{ plan: 'pro', interval: 'year' }, { onTrial: true }], discounted: true },
    'has a discount already and either is on plan `pro` and pays yearly, or is on trial',
  ],
  [{ $not: { interval: 'month' } }, 'is nobody who pays monthly'],
  [{ $nor: [{ plan: 'a' }, { plan: 'b' }] }, 'is nobody who is on plan `a` and is nobody who is on plan `b`'],
  [{ plan: { $not: { $eq: 'pro' } } }, 'is nobody who is on plan `pro`'],
  [{ country: 'nowhere' }, 'lives in `nowhere`'],
  [{ weather: 'good' }, 'has `weather` `good`'],
  [{ 'traits.tags': { $all: ['a'] } }, 'has `traits.tags` with $all ["a"]'],
  [{}, 'is there at all'],
];

test.each(cases)('%j reads "%s"', (condition, words) => {
  expect(conditionWords(condition)).toBe(words);
});

test('whom something is for is everybody, a segment, or a customer who meets a condition', () => {
  expect(audienceWords(undefined)).toBe('everybody');
  expect(audienceWords('loyal')).toBe('segment `loyal`');
  expect(audienceWords({ onTrial: true })).toBe('a customer who is on trial');
});

test.each(Object.keys(vocabulary))('%s, which flows may ask for, has words of its own', (name) => {
  expect(conditionWords({ [name]: true })).not.toContain(`\`${name}\``);
});
