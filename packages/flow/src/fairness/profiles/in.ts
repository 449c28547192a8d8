import { base, type Profile } from './profile.ts';

export const india: Profile = {
  id: 'in',
  title: 'India',
  residence: { countries: ['IN'] },
  status: 'in force',
  source: 'Guidelines for Prevention and Regulation of Dark Patterns, 2023, Annexure 1',
  summary:
    'The thirteen dark patterns of the guidelines: among them false urgency, confirm shaming, subscription traps, trick questions and nagging.',
  requires: base,
};
