import { base, type Profile } from './profile.ts';

export const usMa: Profile = {
  id: 'us-ma',
  title: 'Massachusetts',
  residence: { countries: ['US'], region: 'US-MA' },
  status: 'in force',
  source: '940 CMR 38',
  summary:
    'Leaving is as easy as joining and in the same medium; the counts of signing up are in the document.',
  requires: { ...base, signUpCounts: true },
};
