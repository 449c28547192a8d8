import type { FlowState } from '@partwell/flow';
import type { FlowView } from '@partwell/flow/eligibility';

/** What a screen is drawn from: the words, and where the subscriber is. */
export interface Scene {
  readonly view: FlowView;
  readonly state: FlowState;
}
