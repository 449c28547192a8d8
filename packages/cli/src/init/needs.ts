import { mergeProfiles } from '@partwell/flow/fairness';
import type { Flow } from '@partwell/flow/schema';

/** What the profiles of a flow ask of a first version of it. */
export interface Needs {
  /** Offers have no place before the final button, or there is no room for their screen. */
  readonly noOffers: boolean;
  readonly askedAfter: boolean;
  readonly permission: boolean;
  /** The way out beside an offer has to cancel at once. */
  readonly exitDirect: boolean;
  readonly fields: NonNullable<NonNullable<Flow['confirm']>['fields']>;
  /** What one profile has the page to cancel on ask for and another forbids: no one flow can be both. */
  readonly contradiction: readonly string[];
  readonly receiptWithinHours?: number;
  readonly withdrawalDays?: number;
  readonly signUp: boolean;
  readonly withoutLogin: boolean;
}

/** Reason, offers, confirmation. */
const SCREENS_WITH_OFFERS = 3;
/** Where leaving has to be possible without signing in. */
const withoutLogin: ReadonlySet<string> = new Set(['de', 'fr']);

/** Reads off the profiles what a flow has to have. */
export function needsOf(profiles: Flow['profiles']): Needs {
  const requires = mergeProfiles(profiles);
  const onePage = requires.requiredFields.length > 0;
  const noOffers = !requires.offersBeforeCommit || requires.maxScreensBeforeCommit < SCREENS_WITH_OFFERS;
  return {
    noOffers,
    askedAfter: onePage || !requires.surveyBeforeCommit,
    permission: requires.permissionGate && !noOffers,
    exitDirect: requires.maxScreensAfterExit === 0 && !noOffers,
    fields: [...requires.requiredFields],
    contradiction: requires.requiredFields.filter(
      (field) => requires.allowedFields && !requires.allowedFields.includes(field),
    ),
    ...(requires.receiptWithinHours !== undefined && { receiptWithinHours: requires.receiptWithinHours }),
    ...(requires.withdrawalDays !== undefined && { withdrawalDays: requires.withdrawalDays }),
    signUp: requires.signUpCounts,
    withoutLogin: profiles.some((profile) => withoutLogin.has(profile)),
  };
}
