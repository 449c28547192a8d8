import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/facts.ts';
import { given, linesOf } from '../../testing/given.ts';

describe('a pause until a day', () => {
  const spring = given({ kind: 'pause', until: ['03-01'] });

  it('resumes on the next such day after the paid period', () =>
    expect(spring.offer?.choices[0]).toMatchObject({
      id: 'until-2027-03-01',
      command: { kind: 'pause', from: '2026-12-10T09:00:00.000Z', resumesAt: '2027-03-01T10:00:00.000Z' },
    }));

  it('says the day on its button and when it resumes', () => {
    expect(spring.view?.choices[0]?.accept).toBe('Pause until 1\u00a0March 2027');
    expect(linesOf(spring)).toContain('Resumes: 1\u00a0March 2027');
  });

  it('counts what is not charged by the day', () =>
    expect(spring.offer?.choices[0]?.terms.saves).toEqual({
      amount: Math.round((2400 * 12 * 81) / 365),
      currency: 'GBP',
    }));

  it('waits for a leap year where the day has one', () =>
    expect(given({ kind: 'pause', until: ['02-29'] }).offer?.choices[0]?.id).toBe('until-2028-02-29'));

  it('leaves out days that have passed or are more than two years away', () => {
    expect(given({ kind: 'pause', until: ['2026-01-01', '2031-01-01'] }).trace?.why).toBe(
      'none of its days lies within 24 months after the paid period',
    );
  });

  it('stands beside lengths', () =>
    expect(
      given({ kind: 'pause', months: [2, 1], until: ['2027-06-01'] }).offer?.choices.map(({ id }) => id),
    ).toEqual(['months-1', 'months-2', 'until-2027-06-01']));
});

it('tells the price after the break as it will be, where a running discount ends before', () => {
  const discount = { percentOff: 50, until: '2027-01-01T00:00:00.000Z' };
  const pause = given({ kind: 'pause', months: [3] }, factsOf({ subscription: { discount } }));
  expect(linesOf(pause)).toContain('Price then: £24 a month');
});

describe('the day it resumes', () => {
  it.each([
    'Pacific/Honolulu',
    'America/Los_Angeles',
    'Europe/Berlin',
    'Pacific/Auckland',
    'Pacific/Chatham',
  ])('is the one that was named in %s', (timeZone) =>
    expect(
      linesOf(given({ kind: 'pause', until: ['03-01'] }, factsOf({ customer: { timeZone } }))),
    ).toContain('Resumes: 1\u00a0March 2027'),
  );

  it('is never the day the paid period ends', () =>
    expect(
      given(
        { kind: 'pause', until: ['03-01'] },
        factsOf({ subscription: { currentPeriodEnd: '2027-03-01T08:00:00Z' } }),
      ).offer?.choices.map(({ id }) => id),
    ).toEqual(['until-2028-03-01']));

  it('is a choice once, however often it is written', () =>
    expect(
      given({ kind: 'pause', until: ['03-01', '2027-03-01'] }).offer?.choices.map(({ id }) => id),
    ).toEqual(['until-2027-03-01']));
});

it('reminds no sooner than the break begins', () =>
  expect(linesOf(given({ kind: 'pause', months: [1], remindDaysBefore: 60 }))).toContain(
    'Reminder: on 10\u00a0December 2026',
  ));
