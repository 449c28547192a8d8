import type { Flow } from '../schema/flow.ts';
import type { ProfileName } from '../schema/profile-name.ts';
import { mergeProfiles } from './profiles/merge-profiles.ts';
import type { Requirements } from './profiles/profile.ts';
import { type Walk, walkOf } from './walk/walk-of.ts';
import type { ShownText } from './words/shown-text.ts';
import { textsOf } from './words/texts-of.ts';

/** What rules look at: a flow, the document it was read from, and what its profiles ask for. */
export interface Subject {
  readonly flow: Flow;
  /** The JSON value as it was written, unknown properties included. */
  readonly written: unknown;
  readonly profiles: readonly ProfileName[];
  readonly requires: Requirements;
  /** The words the flow brings itself. */
  readonly texts: readonly ShownText[];
  /** What a subscriber can come through. */
  readonly walk: Walk;
}

export function subjectOf(flow: Flow, written: unknown): Subject {
  return {
    flow,
    written,
    profiles: flow.profiles,
    requires: mergeProfiles(flow.profiles),
    texts: textsOf(flow),
    walk: walkOf(flow),
  };
}
