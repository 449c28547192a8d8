import { describe, expect, it } from 'vitest';
import { variantsOf } from './variants.ts';

describe('everything a message may say', () => {
  it('is the message itself where it chooses nothing', () =>
    expect(variantsOf('You keep {plan} until {accessUntil}.')).toEqual([
      'You keep {plan} until {accessUntil}.',
    ]));

  it('is each branch of a select', () =>
    expect(variantsOf('{subject, select, membership {Leave} other {Cancel}} now')).toEqual([
      'Leave now',
      'Cancel now',
    ]));

  it('is each branch of a plural, with its number as a value', () =>
    expect(variantsOf('{days, plural, one {# day} other {# days}}')).toEqual(['{#} day', '{#} days']));

  it('is every combination of what is nested or stands side by side', () =>
    expect(
      variantsOf('{a, select, x {X{n, plural, one {1} other {2}}} other {O}}{b, select, other {!}}'),
    ).toEqual(['X1!', 'X2!', 'O!']));

  it('is what is written where the message cannot be read', () =>
    expect(variantsOf('Only {today')).toEqual(['Only {today']));

  it('stays bounded where branches multiply', () => {
    const two = '{a, select, x {1} other {2}}';
    expect(variantsOf(two.repeat(20)).length).toBeLessThanOrEqual(64);
  });
});
