import { type Flow, type FlowInput, flow } from '../schema/flow.ts';

/** A flow with one offer of each kind, to be changed a property at a time. */
export function flowOf(changes: Partial<FlowInput> = {}): Flow {
  return flow.parse({
    schemaVersion: 1,
    id: 'default',
    reasons: [
      { id: 'too-expensive', offers: ['loyalty', 'basic', 'pause'] },
      { id: 'life-change', followUp: { kind: 'choice', options: ['new-job', 'moving'] }, offers: ['pause'] },
      { id: 'missing-feature', followUp: { kind: 'text' }, offers: ['talk'] },
      { id: 'other' },
    ],
    offers: {
      pause: { kind: 'pause', months: [1, 2, 3] },
      basic: { kind: 'downgrade', plans: ['basic'] },
      less: { kind: 'discount', percentOff: 25, months: 3 },
      loyalty: {
        kind: 'loyalty',
        tiers: [
          { tenureMonths: 12, percentOff: 20, months: 3 },
          { tenureMonths: 36, freeMonths: 2 },
        ],
      },
      talk: { kind: 'contact', channel: 'callback', slots: ['morning', 'evening'] },
    },
    ...changes,
  } satisfies FlowInput);
}
