/** The schemas, and the reader of flow documents. Runs on servers and in tools: zod never reaches a page. */

export {
  type Command,
  command,
  type ExecutorRequest,
  type ExecutorResponse,
  executorRequest,
  executorResponse,
  type SubscriptionState,
  subscriptionState,
} from './command.ts';
export { type Attribute, type AttributeInfo, type Condition, vocabulary } from './condition.ts';
export { combinators, operators, refusedOperators } from './conditions/operators.ts';
export {
  type Customer,
  type CustomerClaims,
  type CustomerFacts,
  type CustomerFactsInput,
  customer,
  customerClaims,
  customerFacts,
  type Plan,
  plan,
  type Subscription,
  subscription,
} from './customer.ts';
export { type Flow, type FlowInput, flow } from './flow.ts';
export { type Instant, instant } from './instant.ts';
export { type Interval, interval } from './interval.ts';
export { flowJsonSchema } from './json-schema.ts';
export { type Mode, mode, modes } from './mode.ts';
export { type Money, money } from './money.ts';
export { nearest } from './nearest.ts';
export { type Offer, type OfferKindName, offer } from './offer.ts';
export { type ParsedFlow, parseFlow } from './parse-flow.ts';
export { type Finding, type FlowProblem, isError, type Path, type RuleBasis } from './problem.ts';
export { type ProblemCode, problemCodes } from './problem-codes.ts';
export { type CustomerReading, readCustomer } from './read-customer.ts';
export { type FlowReading, readFlow } from './read-flow.ts';
export { type Reason, reason } from './reason.ts';
export {
  type AcceptRequest,
  type ActionResponse,
  type Answer,
  acceptRequest,
  actionResponse,
  answer,
  type CancelRequest,
  type ChoiceView,
  type CreateSessionRequest,
  cancelRequest,
  createSessionRequest,
  type FactLine,
  type FieldView,
  type FollowUpView,
  type LinkView,
  type OfferView,
  type OutcomeView,
  outcomeView,
  type PerformedRequest,
  performedRequest,
  type ReasonView,
  type ScreenName,
  type SessionEvent,
  type SessionEventsRequest,
  type SessionStatus,
  type SessionView,
  type StandingView,
  type StepName,
  type SubscriptionView,
  screenName,
  sessionEvent,
  sessionEventsRequest,
  sessionStatus,
  sessionView,
  standingView,
  stepName,
  subscriptionView,
} from './session.ts';
