/** For those who draw their own: the same machine and the same delivery, without the dialog. */

export type {
  Answer,
  ChoiceView,
  FactLine,
  FieldView,
  FlowState,
  FollowUpView,
  LinkView,
  OfferView,
  OutcomeView,
  ReasonView,
  ScreenName,
  SessionView,
  StateName,
  SubscriptionView,
} from '@partwell/flow';
export { isUpFront } from '@partwell/flow';
export { createFlow, type FlowOptions } from './create-flow.ts';
export type { Flow, FlowFailure, FlowMove } from './flow.ts';
