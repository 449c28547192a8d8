export { begun, offersFor, transition } from './transition.ts';
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
