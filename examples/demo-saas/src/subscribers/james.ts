import type { Subscriber } from './subscriber.ts';

export const james: Subscriber = {
  id: 'james',
  customerId: 'cus_james',
  firstName: 'James',
  lastName: 'Whitcombe',
  email: 'james@example.co.uk',
  about: 'GB, monthly for 14 months',
  locale: 'en-GB',
  country: 'GB',
  timeZone: 'Europe/London',
  traits: { boats: 1 },
  plan: { plan: 'pro', planName: 'Halyard Pro', price: { amount: 2400, currency: 'GBP' }, interval: 'month' },
  includes: [
    'A logbook without limits',
    'Route planning with wind and tide',
    'Charts that work offline',
    'Sail and motor hours kept by themselves',
  ],
  since: { kind: 'paid', months: 14, intervalMonths: 1 },
  plans: [{ id: 'basic', name: 'Halyard Basic', price: { amount: 800, currency: 'GBP' }, interval: 'month' }],
  payment: { method: 'Mastercard', detail: '•••• 5317' },
  season: {
    boat: 'Kittiwake',
    home: 'Falmouth',
    nauticalMiles: 612,
    days: 31,
    entries: 47,
    passage: { from: 'Falmouth', to: 'Salcombe', nauticalMiles: 48, hours: 8, minutes: 25, daysAgo: 12 },
    course: [
      [432, 118],
      [476, 170],
      [548, 205],
      [590, 262],
      [726, 306],
    ],
  },
};
