import { testFlow } from '@partwell/api/testing';
import type { FlowInput } from '@partwell/flow/schema';

/** The usual flow with something changed, for subscribers whose token has its name as the trait `flow`. */
const changed = (id: string, change: Partial<FlowInput>): FlowInput => ({
  ...testFlow,
  ...change,
  id,
  when: { 'traits.flow': id },
});

/** As the German profile asks for it: one page with the fields and the final control; everything else after it. */
const german = changed('german', {
  profiles: ['de'],
  defaultLocale: 'de',
  reasons: [{ id: 'too-expensive' }, { id: 'other' }, { id: 'prefer-not-to-say' }],
  offers: {},
  question: { asked: 'after' },
  confirm: { fields: ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] },
  receipt: { delivery: 'email', withinHours: 0 },
  privacy: {
    purpose: 'Wir lesen jede Antwort.',
    retentionDays: 365,
    controller: 'Halyard GmbH',
    url: '/datenschutz',
  },
  signUp: { clicks: 6, requiredFields: 3 },
  withdrawal: { url: '/widerruf' },
  access: { withoutLogin: '/kuendigen' },
});

/** What leads to screens that the usual flow does not have, by the name that a subscriber's token gives. */
export const labFlows = {
  permission: changed('permission', { permission: {} }),
  'up-front': changed('up-front', { upFront: { offers: ['loyalty', 'pause'] } }),
  owners: changed('owners', { roles: { mayCancel: ['owner'] } }),
  form: changed('form', { confirm: { fields: ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] } }),
  afterwards: changed('afterwards', { question: { asked: 'after' } }),
  resuming: changed('resuming', { offers: { ...testFlow.offers, again: { kind: 'resume' } } }),
  rating: changed('rating', {
    reasons: [
      { id: 'too-expensive' },
      { id: 'competitor', followUp: { kind: 'rating' } },
      { id: 'quality' },
      { id: 'other' },
    ],
  }),
  pointing: changed('pointing', {
    reasons: [{ id: 'too-expensive', offers: ['pause', 'guide'] }, { id: 'other' }],
    offers: { ...testFlow.offers, guide: { kind: 'redirect', url: '/guide', name: { en: 'The guide' } } },
    goodbye: {
      articles: [{ title: { en: 'An article' }, url: 'https://example.com/article' }],
      comeBack: { url: 'https://example.com/back' },
      recommend: { url: 'https://example.com/friends' },
    },
  }),
  german,
} as const satisfies Record<string, FlowInput>;

export type LabFlow = keyof typeof labFlows;
