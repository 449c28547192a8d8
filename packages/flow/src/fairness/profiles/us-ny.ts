import { base, type Profile } from './profile.ts';

export const usNy: Profile = {
  id: 'us-ny',
  title: 'New York',
  residence: { countries: ['US'], region: 'US-NY' },
  status: 'in force',
  source: 'N.Y. Gen. Bus. Law § 527-a',
  summary:
    'Leaving is as easy as joining and in the same medium; the counts of signing up are in the document.',
  requires: { ...base, signUpCounts: true },
};
