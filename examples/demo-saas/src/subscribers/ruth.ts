import type { Subscriber } from './subscriber.ts';

export const ruth: Subscriber = {
  id: 'ruth',
  customerId: 'cus_ruth',
  firstName: 'Ruth',
  lastName: 'Calloway',
  email: 'ruth@harborlight.example',
  about: 'US, Team, yearly for 4 years',
  locale: 'en-US',
  country: 'US',
  timeZone: 'America/Los_Angeles',
  traits: { boats: 6, seats: 8 },
  plan: {
    plan: 'team',
    planName: 'Halyard Team',
    price: { amount: 48_000, currency: 'USD' },
    interval: 'year',
  },
  includes: [
    'All of Pro, for 8 skippers and 6 boats',
    'One crew calendar for everybody',
    'Sea-time certificates for students',
    'Crew lists with emergency contacts',
  ],
  since: { kind: 'paid', months: 48, intervalMonths: 12 },
  plans: [
    { id: 'pro', name: 'Halyard Pro, yearly', price: { amount: 29_000, currency: 'USD' }, interval: 'year' },
  ],
  payment: { method: 'American Express', detail: '•••• 1009' },
  season: {
    boat: 'Harborlight Sailing School',
    home: 'Port Townsend, WA',
    nauticalMiles: 2180,
    days: 164,
    entries: 391,
    passage: {
      from: 'Port Townsend',
      to: 'Friday Harbor',
      nauticalMiles: 33,
      hours: 6,
      minutes: 40,
      daysAgo: 2,
    },
    course: [
      [640, 250],
      [598, 214],
      [524, 204],
      [478, 150],
      [486, 96],
      [516, 74],
    ],
  },
};
