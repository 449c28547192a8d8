import { base, type Profile } from './profile.ts';

export const uk: Profile = {
  id: 'uk',
  title: 'United Kingdom',
  residence: { countries: ['GB'] },
  status: 'upcoming',
  source: 'Digital Markets, Competition and Consumers Act 2024, ss. 260–261 (expected 2027)',
  summary:
    'No step that is not reasonably necessary; the end-of-contract notice on a durable medium within 24 hours.',
  requires: { ...base, receiptWithinHours: 24 },
};
