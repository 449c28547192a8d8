import { testFlow } from '@partwell/api/testing';
import type { FlowInput } from '@partwell/flow/schema';

/** The flow as it is published by turns, so that sessions outlive the version they were made with. */
export const versions: readonly FlowInput[] = [
  testFlow,
  {
    ...testFlow,
    offers: { ...testFlow.offers, deal: { kind: 'discount', percentOff: 15, months: 2, cooldownDays: 1 } },
  },
];
