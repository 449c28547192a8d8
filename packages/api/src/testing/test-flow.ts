import type { FlowInput } from '@partwell/flow/schema';

/** A flow with every kind of offer. */
export const testFlow: FlowInput = {
  schemaVersion: 1,
  id: 'test',
  profiles: ['default'],
  reasons: [
    { id: 'too-expensive', offers: ['basic', 'loyalty', 'pause'] },
    {
      id: 'life-change',
      label: { en: 'Something in my life has changed' },
      followUp: { kind: 'choice', options: ['new-job', 'illness', 'other'] },
      offers: ['pause'],
    },
    { id: 'missing-feature', followUp: { kind: 'text', maxLength: 100 }, offers: ['talk', 'deal'] },
    { id: 'other' },
  ],
  offers: {
    pause: { kind: 'pause', months: [1, 2, 3] },
    basic: { kind: 'downgrade', plans: ['basic'] },
    loyalty: { kind: 'loyalty', tiers: [{ tenureMonths: 12, percentOff: 20, months: 3 }], cooldownDays: 180 },
    deal: {
      kind: 'discount',
      percentOff: 10,
      months: 2,
      cooldownDays: 1,
      when: { plan: { $in: ['pro', 'team'] } },
    },
    talk: { kind: 'contact', channel: 'callback', slots: ['morning', 'afternoon'] },
    secret: { kind: 'discount', percentOff: 90, months: 36, when: { plan: 'enterprise' } },
  },
};
