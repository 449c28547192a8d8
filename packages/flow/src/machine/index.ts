export { begun } from './begun.ts';
export { isUpFront } from './is-up-front.ts';
export { offersAfter, offersFor } from './offers-for.ts';
export { transition } from './transition.ts';
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
