/**
 * What runs anywhere, the browser included: the machine and the types of the contract.
 * Withheld on purpose: schemas (`./schema`), eligibility (`./eligibility`) and texts (`./locales`),
 * so that zod, the condition evaluator and languages never reach a customer's page.
 */

export type { UiTextKey } from './locales/ui-text-key.ts';
export type {
  FlowEffect,
  FlowEvent,
  FlowMap,
  FlowState,
  Intention,
  ReportedEvent,
  StateName,
  Transition,
} from './machine/index.ts';
export { begun, isUpFront, offersAfter, offersFor, transition } from './machine/index.ts';
export type { Command } from './schema/command.ts';
export type {
  AcceptRequest,
  ActionResponse,
  Answer,
  CancelRequest,
  ChoiceView,
  CreateSessionRequest,
  FactLine,
  FieldView,
  FollowUpView,
  LinkView,
  OfferView,
  OutcomeView,
  PerformedRequest,
  ReasonView,
  ScreenName,
  SessionEvent,
  SessionEventsRequest,
  SessionStatus,
  SessionView,
  StandingView,
  StepName,
  SubscriptionView,
} from './schema/session.ts';
