import { base, type Profile } from './profile.ts';

export const defaultProfile: Profile = {
  id: 'default',
  title: 'Everywhere',
  residence: 'anywhere',
  status: 'in force',
  source: 'The promises of this product; ROSCA, 15 U.S.C. § 8403 and the UCPD where a rule says so',
  summary:
    'An optional reason, at most one offer screen, one confirmation, the receipt on screen: at most three screens before the commit, with a literal way out on each.',
  requires: base,
};
