import type { ProfileName } from '../schema/profile-name.ts';
import { mergeProfiles } from './profiles/merge-profiles.ts';

/** What the laws of some profiles leave room for ahead of the page to cancel on. */
export interface BeforeCommit {
  /** A screen of ours: a law that knows two buttons and one page leaves none. */
  readonly screen: boolean;
  /** An offer that nobody asked for. */
  readonly offer: boolean;
}

/** Holds the runtime to what the lint holds a document to, where a screen follows from the customer and not from it. */
export function beforeCommit(profiles: readonly ProfileName[]): BeforeCommit {
  const { maxScreensBeforeCommit, offersBeforeCommit, permissionGate } = mergeProfiles(profiles);
  const screen = maxScreensBeforeCommit > 1;
  return { screen, offer: screen && offersBeforeCommit && !permissionGate };
}
