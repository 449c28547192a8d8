import type { ProfileName } from '../../schema/profile-name.ts';
import { profiles } from './index.ts';
import { base, type Requirements, type StatutoryLabel } from './profile.ts';

/** What several profiles ask for together: of each value the strictest. */
export function mergeProfiles(names: readonly ProfileName[]): Requirements {
  return names.map((name) => profiles[name].requires).reduce(stricter, base);
}

/** The stricter of two, value by value. Idempotent, commutative and associative; never laxer than either. */
export function stricter(a: Requirements, b: Requirements): Requirements {
  const allowedFields =
    a.allowedFields && b.allowedFields
      ? a.allowedFields.filter((field) => b.allowedFields?.includes(field))
      : (a.allowedFields ?? b.allowedFields);
  const receiptWithinHours = least(a.receiptWithinHours, b.receiptWithinHours);
  const withdrawalDays = most(a.withdrawalDays, b.withdrawalDays);
  return {
    maxScreensBeforeCommit: Math.min(a.maxScreensBeforeCommit, b.maxScreensBeforeCommit),
    maxScreensAfterExit: Math.min(a.maxScreensAfterExit, b.maxScreensAfterExit),
    offersBeforeCommit: a.offersBeforeCommit && b.offersBeforeCommit,
    surveyBeforeCommit: a.surveyBeforeCommit && b.surveyBeforeCommit,
    permissionGate: a.permissionGate || b.permissionGate,
    signUpCounts: a.signUpCounts || b.signUpCounts,
    requiredFields: sorted([...a.requiredFields, ...b.requiredFields], (field) => field),
    ...(allowedFields && { allowedFields: sorted(allowedFields, (field) => field) }),
    ...(receiptWithinHours !== undefined && { receiptWithinHours }),
    ...(withdrawalDays !== undefined && { withdrawalDays }),
    labels: sorted([...a.labels, ...b.labels], labelKey),
  };
}

const labelKey = ({ language, key, words }: StatutoryLabel): string => `${language} ${key} ${words}`;

/** In one order and each once, so that the order of merging does not show. */
function sorted<T>(list: readonly T[], keyOf: (each: T) => string): T[] {
  const byKey = new Map(list.map((each) => [keyOf(each), each]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

const least = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

const most = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
