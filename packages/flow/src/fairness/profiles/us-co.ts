import { base, type Profile } from './profile.ts';

export const usCo: Profile = {
  id: 'us-co',
  title: 'Colorado',
  residence: { countries: ['US'], region: 'US-CO' },
  status: 'in force',
  source: 'Colo. SB25-145',
  summary: 'As in California, and with no further step: beside an offer the way out commits at once.',
  requires: { ...base, maxScreensAfterExit: 0 },
};
