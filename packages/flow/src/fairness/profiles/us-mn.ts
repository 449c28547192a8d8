import { base, type Profile } from './profile.ts';

export const usMn: Profile = {
  id: 'us-mn',
  title: 'Minnesota',
  residence: { countries: ['US'], region: 'US-MN' },
  status: 'in force',
  source: 'Minn. Stat. § 325G.58',
  summary:
    'An optional reason and the consequences come first; discounts and gifts only after an explicit yes to "May we make you an offer?", asked once.',
  requires: { ...base, permissionGate: true },
};
