import type { Subscriber } from './subscriber.ts';

export const maya: Subscriber = {
  id: 'maya',
  customerId: 'cus_maya',
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya.okafor@example.com',
  about: 'US, 9 days into a trial',
  locale: 'en-US',
  country: 'US',
  timeZone: 'America/New_York',
  traits: { boats: 1 },
  plan: { plan: 'pro', planName: 'Halyard Pro', price: { amount: 2900, currency: 'USD' }, interval: 'month' },
  includes: [
    'A logbook without limits',
    'Route planning with wind and tide',
    'Charts that work offline',
    'Sail and motor hours kept by themselves',
  ],
  since: { kind: 'trial', daysAgo: 9, lengthDays: 14 },
  plans: [{ id: 'basic', name: 'Halyard Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
  payment: { method: 'Visa', detail: '•••• 4242' },
  season: {
    boat: 'Sandpiper',
    home: 'Annapolis, MD',
    nauticalMiles: 38,
    days: 3,
    entries: 4,
    passage: { from: 'Annapolis', to: 'St. Michaels', nauticalMiles: 21, hours: 4, minutes: 10, daysAgo: 3 },
    course: [
      [448, 296],
      [470, 236],
      [530, 196],
      [572, 150],
      [606, 92],
    ],
  },
};
