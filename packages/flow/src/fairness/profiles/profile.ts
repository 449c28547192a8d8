import type { TextKey } from '../../locales/en.ts';
import type { ConfirmField } from '../../schema/fairness.ts';
import type { ProfileName } from '../../schema/profile-name.ts';

/** Exact words that a law gives for one control in one language. */
export interface StatutoryLabel {
  /** The language alone: `de`. */
  readonly language: string;
  readonly key: TextKey;
  readonly words: string;
}

/**
 * What a profile asks for beyond the rules that hold everywhere. Each value has an order from lax to strict, so
 * that several profiles merge by the strictest: see `mergeProfiles`.
 */
export interface Requirements {
  /** Screens on the longest way on which everything is declined, the one with the final button included. */
  readonly maxScreensBeforeCommit: number;
  /** Screens between the way out on an offer and the commit: 1 is one neutral confirm, 0 is none. */
  readonly maxScreensAfterExit: number;
  /** Whether anything may be offered before the commit. */
  readonly offersBeforeCommit: boolean;
  /** Whether anything may be asked before the commit. */
  readonly surveyBeforeCommit: boolean;
  /** Whether offers need an explicit yes first, asked once. */
  readonly permissionGate: boolean;
  /** Whether the counts of signing up must be in the document. */
  readonly signUpCounts: boolean;
  /** What the last screen must ask for. */
  readonly requiredFields: readonly ConfirmField[];
  /** What it may ask for at most; absent where nothing limits it. */
  readonly allowedFields?: readonly ConfirmField[];
  /** Within how many hours the durable confirmation is sent; absent where none is asked for. */
  readonly receiptWithinHours?: number;
  /** The least length of the separate withdrawal period in days; absent where there is none. */
  readonly withdrawalDays?: number;
  readonly labels: readonly StatutoryLabel[];
}

/** A jurisdiction as the lint sees it. One file a profile, all alike. */
export interface Profile {
  readonly id: ProfileName;
  readonly title: string;
  /** Whose customers it is for: ISO 3166-1 countries, and ISO 3166-2 regions where it is one of a country. */
  readonly residence: { readonly countries: readonly string[]; readonly region?: string } | 'anywhere';
  readonly status: 'in force' | 'upcoming';
  readonly source: string;
  /** What it asks for, in words, for the documentation. */
  readonly summary: string;
  readonly requires: Requirements;
}

/** What holds everywhere; a profile states only what it adds. */
export const base: Requirements = {
  maxScreensBeforeCommit: 3,
  maxScreensAfterExit: 1,
  offersBeforeCommit: true,
  surveyBeforeCommit: true,
  permissionGate: false,
  signUpCounts: false,
  requiredFields: [],
  labels: [],
};
