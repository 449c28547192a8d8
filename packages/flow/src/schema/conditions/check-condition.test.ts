import { describe, expect, it } from 'vitest';
import { checkCondition } from './check-condition.ts';
import type { Traits } from './field-of.ts';
import { combinators, operators, refusedOperators } from './operators.ts';

const traits: Traits = { company: 'string', logins: 'number', beta: 'boolean' };

const said = (condition: Record<string, unknown>) =>
  checkCondition(condition, traits, []).map(({ code, path, fix }) => [code, path.join('/'), fix]);

describe('a condition that is right', () => {
  it.each([
    { plan: 'pro' },
    { plan: { $in: ['pro', 'team'], $ne: 'basic' } },
    { tenureMonths: { $gte: 6, $lt: 12 }, interval: 'month' },
    { country: { $exists: true }, onTrial: false },
    { $or: [{ plan: 'pro' }, { seats: { $gt: 3 } }] },
    { $not: { plan: 'pro' } },
    { $nor: [{ plan: 'pro' }, { plan: 'team' }] },
    { plan: { $not: { $in: ['pro'] } } },
    { 'traits.company': 'Acme', 'traits.logins': { $lt: 3 }, 'traits.beta': true },
    { 'traits.company': { $gt: '2026-01-01' } },
    { country: 'DE', currency: 'EUR', locale: 'pt-BR', language: 'pt' },
  ])('%j has nothing said about it', (condition) => expect(said(condition)).toEqual([]));

  it('may ask for any trait where none is declared', () =>
    expect(checkCondition({ 'traits.colors': { $all: ['red'], $size: 2 } }, undefined, [])).toEqual([]));
});

describe('names', () => {
  it.each([
    ['a field', { tenureMonth: 3 }, 'condition_field', 'tenureMonth', 'tenureMonths'],
    ['a field in other letters', { tenure_months: 3 }, 'condition_field', 'tenure_months', 'tenureMonths'],
    ['a trait without its prefix', { company: 'a' }, 'condition_field', 'company', 'traits.company'],
    ['a declared trait', { 'traits.compny': 'a' }, 'trait_undefined', 'traits.compny', 'company'],
    ['an operator', { plan: { $inn: ['a'] } }, 'condition_operator', 'plan/$inn', '$in'],
    ['a combinator', { $orr: [{ plan: 'a' }] }, 'condition_operator', '$orr', '$or'],
    ['traits as an object', { traits: { company: 'a' } }, 'condition_field', 'traits', undefined],
  ])('%s that is misspelt is told with the right one', (_name, condition, code, path, fix) =>
    expect(said(condition)).toEqual([[code, path, fix]]),
  );

  it.each(Object.keys(refusedOperators))(
    '%s of GrowthBook is refused with a sentence of its own',
    (operator) => {
      const [finding] = checkCondition({ plan: { [operator]: 'a' } }, traits, []);
      expect(finding).toMatchObject({ code: 'condition_refused', message: expect.stringContaining('`') });
    },
  );

  it('an operator in the place of a field is put right', () =>
    expect(said({ $gt: 3 })).toEqual([['condition_shape', '$gt', undefined]]));

  it('a combinator in the place of an operator is put right', () =>
    expect(said({ plan: { $and: [] } })).toEqual([['condition_shape', 'plan/$and', undefined]]));
});

describe('types and values', () => {
  it.each([
    ['a number as text', { tenureMonths: { $gte: '12' } }, 'condition_type', 'tenureMonths/$gte', '12'],
    ['truth as text', { onTrial: 'true' }, 'condition_type', 'onTrial', 'true'],
    ['a trait of another type', { 'traits.logins': '3' }, 'condition_type', 'traits.logins', '3'],
    ['a list without $in', { plan: ['a', 'b'] }, 'condition_type', 'plan', '{"$in": ["a","b"]}'],
    ['null', { plan: null }, 'condition_type', 'plan', '{"$exists": false}'],
    ['$in without a list', { plan: { $in: 'a' } }, 'condition_shape', 'plan/$in', '["a"]'],
    ['$exists of words', { plan: { $exists: 'yes' } }, 'condition_type', 'plan/$exists', undefined],
    ['$size of one value', { plan: { $size: 2 } }, 'condition_type', 'plan/$size', undefined],
    ['$all of one value', { plan: { $all: ['a'] } }, 'condition_type', 'plan/$all', undefined],
    [
      '$elemMatch of one value',
      { seats: { $elemMatch: {} } },
      'condition_type',
      'seats/$elemMatch',
      undefined,
    ],
    ['an order of names', { plan: { $gt: 'a' } }, 'condition_type', 'plan/$gt', undefined],
    ['an order of truth', { onTrial: { $lt: true } }, 'condition_type', 'onTrial/$lt', undefined],
    ['an unknown value', { interval: 'monthly' }, 'condition_value', 'interval', '"month"'],
    [
      'an unknown value in a list',
      { status: { $in: ['trial'] } },
      'condition_value',
      'status/$in/0',
      '"trialing"',
    ],
    ['a negative count', { tenureMonths: -1 }, 'condition_value', 'tenureMonths', undefined],
    ['half a seat', { seats: { $gte: 2.5 } }, 'condition_value', 'seats/$gte', undefined],
    ['a country in small letters', { country: 'de' }, 'condition_value', 'country', '"DE"'],
    ['a country by custom', { country: 'UK' }, 'condition_value', 'country', '"GB"'],
    ['a union of countries', { country: 'EU' }, 'condition_value', 'country', undefined],
    ['no country', { country: 'XQ' }, 'condition_value', 'country', undefined],
    ['a currency in small letters', { currency: 'eur' }, 'condition_value', 'currency', '"EUR"'],
    ['no currency', { currency: 'EURO' }, 'condition_value', 'currency', undefined],
    ['a locale with an underscore', { locale: 'pt_BR' }, 'condition_value', 'locale', '"pt-BR"'],
    ['a language with its country', { language: 'de-AT' }, 'condition_value', 'language', '"de"'],
    ['a test of nothing', { plan: {} }, 'condition_shape', 'plan', undefined],
    ['no list of conditions', { $or: [] }, 'condition_shape', '$or', undefined],
    ['an object in place of a value', { plan: { id: 'a' } }, 'condition_operator', 'plan/id', undefined],
  ])('%s is told', (_name, condition, code, path, fix) =>
    expect(said(condition)).toEqual([[code, path, fix]]),
  );
});

describe('a condition that nobody can meet', () => {
  it.each([
    [{ seats: { $gt: 3, $lt: 4 } }, 'seats'],
    [{ 'traits.logins': { $gt: 3, $lt: 3 } }, 'traits.logins'],
    [{ plan: { $in: [] } }, 'plan'],
    [{ plan: { $eq: 'a', $ne: 'a' } }, 'plan'],
    [{ plan: { $in: ['a', 'b'], $nin: ['a', 'b'] } }, 'plan'],
    [{ status: { $nin: ['trialing', 'active', 'paused', 'canceled'] } }, 'status'],
    [{ onTrial: { $nin: [true, false] } }, 'onTrial'],
    [{ plan: { $exists: false } }, 'plan'],
    [{ country: { $exists: false, $eq: 'DE' } }, 'country'],
    [{ $and: [{ plan: 'a' }, { plan: 'b' }] }, ''],
    [{ plan: 'a', $and: [{ plan: 'b' }] }, ''],
    [{ plan: 'a', $or: [{ plan: 'b' }, { plan: 'c', seats: 3 }] }, ''],
    [{ $or: [{ plan: { $in: [] } }, { plan: 'a' }] }, '$or/0/plan'],
    [{ tenureMonths: { $lt: 6 }, $and: [{ tenureMonths: { $gte: 12 } }] }, ''],
  ])('%j is told at its smallest part', (condition, path) =>
    expect(said(condition)).toEqual([['condition_impossible', path, undefined]]),
  );
});

describe('bounds with nothing between them', () => {
  it.each([
    [{ tenureMonths: { $gt: 12, $lt: 6 } }, '{"$gt":6,"$lt":12}'],
    [{ mrr: { $lte: 500, $gte: 1000 } }, '{"$lte":1000,"$gte":500}'],
    [{ 'traits.company': { $gte: 'b', $lt: 'a' } }, '{"$gte":"a","$lt":"b"}'],
  ])('%j are told the other way round', (condition, fix) =>
    expect(said(condition)).toEqual([['condition_impossible', Object.keys(condition)[0], fix]]),
  );

  it('are told so in the message too', () =>
    expect(checkCondition({ tenureMonths: { $gt: 12, $lt: 6 } }, {}, [])[0]?.message).toBe(
      'No customer can meet this: the tests of `tenureMonths` exclude each other. Did you mean {"$gt":6,"$lt":12}?',
    ));

  it.each([{ seats: { $gt: 3, $lt: 4 } }, { seats: { $gt: 9, $lt: 3, $lte: 3 } }])(
    '%j are not, where that would not help',
    (condition) => expect(said(condition)).toEqual([['condition_impossible', 'seats', undefined]]),
  );
});

describe('a condition that everybody meets', () => {
  it.each([
    [{ tenureMonths: { $gte: 0 } }, 'tenureMonths'],
    [{ interval: { $in: ['month', 'year'] } }, 'interval'],
    [{ plan: { $exists: true } }, 'plan'],
    [{ plan: 'a', price: { $gte: 0 } }, 'price'],
  ])('%j is told as a warning', (condition, path) =>
    expect(checkCondition(condition, traits, [])).toMatchObject([
      { code: 'condition_always', severity: 'warning', path: path.split('/') },
    ]),
  );

  it('is not thought to be one that asks for a value some customers do not have', () =>
    expect(said({ seats: { $gte: 0 } })).toEqual([]));
});

describe('size', () => {
  it('nests at most eight levels', () => {
    const nested = Array.from({ length: 9 }).reduce<Record<string, unknown>>((inner) => ({ $not: inner }), {
      plan: 'a',
    });
    expect(said(nested)).toEqual([['condition_too_large', '', undefined]]);
  });

  it('is told in time however it branches', () => {
    const branching = (depth: number): Record<string, unknown> =>
      depth === 0 ? { plan: 'a' } : { $or: [branching(depth - 1), branching(depth - 1)], plan: 'b' };
    expect(said(branching(6)).length).toBeGreaterThan(0);
  });
});

it('no operator is both understood and refused', () =>
  expect(
    [...Object.keys(operators), ...Object.keys(combinators)].filter((name) => name in refusedOperators),
  ).toEqual([]));
