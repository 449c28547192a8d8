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

/** As the directive and the law of France ask for it; the words of both are for those who live there. */
const european = changed('european', {
  profiles: ['eu', 'fr'],
  reasons: [{ id: 'too-expensive' }, { id: 'other' }, { id: 'prefer-not-to-say' }],
  offers: {},
  receipt: { delivery: 'email', withinHours: 24 },
  privacy: {
    purpose: {
      en: 'We read every answer.',
      fr: 'Nous lisons chaque réponse.',
      it: 'Leggiamo ogni risposta.',
    },
    retentionDays: 365,
    controller: 'Halyard',
    url: '/privacy',
  },
  withdrawal: { url: '/withdraw' },
  access: { withoutLogin: '/leave' },
});

/** The kinds of offers that the usual flow does not have on its way; a pause can end only for who is paused. */
const kinds = changed('kinds', {
  reasons: [{ id: 'other', offers: ['call', 'page', 'workshop'] }],
  offers: {
    less: { kind: 'discount', percentOff: 20, months: 3 },
    credit: { kind: 'credit', amount: { USD: 1000 } },
    longer: { kind: 'extend', of: 'period', days: 14 },
    call: { kind: 'contact', channel: 'callback', slots: ['morning', 'afternoon'] },
    page: { kind: 'redirect', url: 'https://example.com/help', name: 'Import your projects' },
    workshop: {
      kind: 'custom',
      action: 'workshop',
      title: 'An hour with our trainer',
      body: 'We look at your account together and set it up.',
      accept: 'Take the hour',
      terms: [
        { label: 'Costs', value: 'nothing' },
        { label: 'Lasts', value: 'one hour' },
        { label: 'After that', value: 'everything stays as it is' },
      ],
      done: { title: 'See you soon', body: 'We write to you today with a date.' },
    },
  },
  upFront: { offers: ['less', 'credit', 'longer'] },
});

/** What leads to screens that the usual flow does not have, by the name that a subscriber's token gives. */
export const labFlows = {
  permission: changed('permission', { permission: {} }),
  'up-front': changed('up-front', { upFront: { offers: ['loyalty', 'pause'] } }),
  owners: changed('owners', { roles: { mayCancel: ['owner'] } }),
  form: changed('form', { confirm: { fields: ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] } }),
  afterwards: changed('afterwards', { question: { asked: 'after' } }),
  resuming: changed('resuming', { offers: { ...testFlow.offers, again: { kind: 'resume' } } }),
  direct: changed('direct', { exit: 'direct' }),
  kinds,
  european,
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
