export { isUpFront, offersAfter, offersFor } from './offers-for.ts';
export { begun, transition } from './transition.ts';
export type {
  FlowEffect,
  FlowEvent,
  FlowMap,
  FlowState,
  Intention,
  ReportedEvent,
  StateName,
  Transition,
} from './vocabulary.ts';
