import { base, type Profile } from './profile.ts';

export const usNyc: Profile = {
  id: 'us-nyc',
  title: 'New York City',
  residence: { countries: ['US'], region: 'US-NY' },
  status: 'in force',
  source: 'Rules of the NYC Department of Consumer and Worker Protection',
  summary:
    'As in the State of New York. A residence tells the state and not the city, so it is for the whole state.',
  requires: { ...base, signUpCounts: true },
};
