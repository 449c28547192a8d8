import { base, type Profile } from './profile.ts';

export const usCa: Profile = {
  id: 'us-ca',
  title: 'California',
  residence: { countries: ['US'], region: 'US-CA' },
  status: 'in force',
  source: 'Cal. Bus. & Prof. Code § 17602(d), (e)(2), for contracts from 1 July 2025',
  summary:
    'An offer stands only beside a prominent, continuously and proximately displayed way to cancel, which commits at once or after one neutral confirmation.',
  requires: { ...base, maxScreensAfterExit: 1 },
};
