import { base, type Profile } from './profile.ts';

export const usFtc: Profile = {
  id: 'us-ftc',
  title: 'United States',
  residence: { countries: ['US'] },
  status: 'in force',
  source:
    'ROSCA, 15 U.S.C. § 8403; FTC Act § 5 (the click-to-cancel rule of 2024 was vacated on 8 July 2025, 8th Cir.)',
  summary:
    'As everywhere; the complete terms beside every offer and an explicit accept are what the statute itself asks for.',
  requires: base,
};
