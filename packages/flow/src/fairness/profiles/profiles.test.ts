import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmField } from '../../schema/fairness.ts';
import { profileName } from '../../schema/profile-name.ts';
import { checkFlow } from '../check-flow.ts';
import { hasErrors } from '../has-errors.ts';
import { goodDocument } from '../testing/good-document.ts';
import { profiles } from './index.ts';
import { mergeProfiles, stricter } from './merge-profiles.ts';
import { base, type Requirements } from './profile.ts';
import { profileFor } from './profile-for.ts';

const field = fc.constantFrom(...confirmField.options);
const requirements: fc.Arbitrary<Requirements> = fc
  .record(
    {
      maxScreensBeforeCommit: fc.integer({ min: 1, max: 5 }),
      maxScreensAfterExit: fc.integer({ min: 0, max: 2 }),
      offersBeforeCommit: fc.boolean(),
      surveyBeforeCommit: fc.boolean(),
      permissionGate: fc.boolean(),
      signUpCounts: fc.boolean(),
      requiredFields: fc.uniqueArray(field),
      allowedFields: fc.uniqueArray(field),
      receiptWithinHours: fc.integer({ min: 0, max: 72 }),
      withdrawalDays: fc.integer({ min: 1, max: 30 }),
      labels: fc.uniqueArray(
        fc.record({
          language: fc.constantFrom('de', 'fr'),
          key: fc.constantFrom('action.leave' as const, 'action.commit' as const),
          words: fc.constantFrom('a', 'b'),
        }),
        { selector: (label) => JSON.stringify(Object.values(label)) },
      ),
    },
    {
      requiredKeys: [
        'maxScreensBeforeCommit',
        'maxScreensAfterExit',
        'offersBeforeCommit',
        'surveyBeforeCommit',
        'permissionGate',
        'signUpCounts',
        'requiredFields',
        'labels',
      ],
    },
  )
  // Merged with what holds everywhere, as profiles always are: lists are then in their order.
  .map((any) => stricter(base, any));

/** Whether a asks for everything that b asks for. */
function isAtLeastAsStrict(a: Requirements, b: Requirements): boolean {
  const has = (list: readonly unknown[], each: unknown) =>
    list.some((one) => JSON.stringify(one) === JSON.stringify(each));
  return (
    a.maxScreensBeforeCommit <= b.maxScreensBeforeCommit &&
    a.maxScreensAfterExit <= b.maxScreensAfterExit &&
    (b.offersBeforeCommit || !a.offersBeforeCommit) &&
    (b.surveyBeforeCommit || !a.surveyBeforeCommit) &&
    (a.permissionGate || !b.permissionGate) &&
    (a.signUpCounts || !b.signUpCounts) &&
    b.requiredFields.every((each) => a.requiredFields.includes(each)) &&
    (b.allowedFields === undefined ||
      (a.allowedFields?.every((each) => b.allowedFields?.includes(each)) ?? false)) &&
    (b.receiptWithinHours === undefined ||
      (a.receiptWithinHours !== undefined && a.receiptWithinHours <= b.receiptWithinHours)) &&
    (b.withdrawalDays === undefined ||
      (a.withdrawalDays !== undefined && a.withdrawalDays >= b.withdrawalDays)) &&
    b.labels.every((label) => has(a.labels, label))
  );
}

describe('profiles together', () => {
  it('ask for no more than one of them does by itself when it is named twice', () =>
    fc.assert(
      fc.property(requirements, (a) => {
        expect(stricter(a, a)).toEqual(a);
      }),
    ));

  it('ask for the same in any order', () =>
    fc.assert(
      fc.property(requirements, requirements, (a, b) => {
        expect(stricter(a, b)).toEqual(stricter(b, a));
      }),
    ));

  it('ask for the same however they are grouped', () =>
    fc.assert(
      fc.property(requirements, requirements, requirements, (a, b, c) => {
        expect(stricter(stricter(a, b), c)).toEqual(stricter(a, stricter(b, c)));
      }),
    ));

  it('are never laxer than either', () =>
    fc.assert(
      fc.property(requirements, requirements, (a, b) => {
        const both = stricter(a, b);
        expect(isAtLeastAsStrict(both, a) && isAtLeastAsStrict(both, b)).toBe(true);
      }),
    ));

  it('are merged so where a flow names several', () =>
    fc.assert(
      fc.property(fc.subarray([...profileName.options], { minLength: 1 }), (names) => {
        const merged = mergeProfiles(names);
        expect(names.every((name) => isAtLeastAsStrict(merged, profiles[name].requires))).toBe(true);
        expect(mergeProfiles([...names].reverse())).toEqual(merged);
      }),
    ));
});

describe('the profiles in force for a customer', () => {
  it('are those of where they live', () =>
    expect(profileFor('DE', undefined, ['default', 'us-ca', 'eu', 'de'])).toEqual(['default', 'eu', 'de']));

  it('are those of the region where it is known', () =>
    expect(profileFor('US', 'US-CA', ['default', 'us-ftc', 'us-ca', 'us-mn'])).toEqual([
      'default',
      'us-ftc',
      'us-ca',
    ]));

  it('are those of every region of the country where it is not', () =>
    expect(profileFor('US', undefined, ['us-ca', 'us-mn', 'de'])).toEqual(['us-ca', 'us-mn']));

  it('are all of the flow’s where it is not known where they live', () =>
    expect(profileFor(undefined, undefined, ['default', 'de', 'us-mn'])).toEqual(['default', 'de', 'us-mn']));

  it('are what holds everywhere where none is for them', () =>
    expect(profileFor('SE', undefined, ['de'])).toEqual(['default']));
});

/** What a flow needs under each profile, besides what is good everywhere. */
const suited = {
  'us-co': { exit: 'direct', question: { hint: 'Your plan runs until {accessUntil}.' } },
  'us-mn': { permission: {} },
  de: {
    question: { asked: 'after' },
    confirm: { fields: ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] },
  },
  fr: { question: { asked: 'after' }, confirm: { fields: ['name', 'contract', 'endDate', 'email'] } },
} as Partial<Record<string, object>>;

describe('a flow that is made for a profile', () => {
  it.each(profileName.options)('can pass %s without an error or a warning', (profile) => {
    const document = { ...goodDocument, ...suited[profile], profiles: [profile] };
    const { problems } = checkFlow(JSON.stringify(document));
    expect(problems.filter(({ code }) => code.startsWith('fair/'))).toEqual([]);
    expect(hasErrors(problems)).toBe(false);
  });
});

it('every profile is described and knows whose law it is', () => {
  for (const [name, profile] of Object.entries(profiles)) {
    expect(profile.id).toBe(name);
    expect(profile.source).not.toBe('');
    expect(profile.summary).toMatch(/\.$/);
  }
});
