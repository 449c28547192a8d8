import type { Subscriber } from './subscriber.ts';

export const jonas: Subscriber = {
  id: 'jonas',
  customerId: 'cus_jonas',
  firstName: 'Jonas',
  lastName: 'Brandt',
  email: 'jonas.brandt@example.de',
  about: 'DE, student in a club',
  locale: 'de-DE',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  club: { name: 'Segelverein Halyard Kiel e. V.', memberNumber: 'K-2317' },
  traits: { membership: 'student', association: 'Segelverein Halyard Kiel e. V.', boats: 1 },
  plan: {
    plan: 'student',
    planName: 'Halyard Studium',
    price: { amount: 800, currency: 'EUR' },
    interval: 'month',
  },
  includes: [
    'Logbuch ohne Grenzen',
    'Törnplanung mit Wind und Strömung',
    'Vereinsboote und Liegeplatz',
    'Seemeilennachweis für SKS und SSS',
  ],
  since: { kind: 'paid', months: 7, intervalMonths: 1 },
  plans: [
    { id: 'basic', name: 'Halyard Logbuch', price: { amount: 300, currency: 'EUR' }, interval: 'month' },
  ],
  payment: { method: 'SEPA-Lastschrift', detail: 'DE•• •••• 4419' },
  season: {
    boat: 'Schlei-Möwe',
    home: 'Kiel-Schilksee',
    nauticalMiles: 184,
    days: 14,
    entries: 19,
    passage: { from: 'Kiel', to: 'Marstal', nauticalMiles: 32, hours: 6, minutes: 5, daysAgo: 20 },
    course: [
      [468, 362],
      [462, 330],
      [428, 262],
      [452, 186],
      [520, 148],
      [600, 78],
    ],
  },
};
