import { base, type Profile } from './profile.ts';

export const fr: Profile = {
  id: 'fr',
  title: 'France',
  residence: { countries: ['FR'] },
  status: 'in force',
  source:
    'Code de la consommation, art. L. 215-1-1, D. 215-1 to D. 215-3 (décret n° 2023-417); art. D. 221-5',
  summary:
    '"Résilier votre contrat", the particulars, a summary that can be corrected, "notification de la résiliation". No account has to be made; the acknowledgement on a durable medium says the end date and the effects.',
  requires: {
    ...base,
    maxScreensBeforeCommit: 2,
    allowedFields: ['name', 'email', 'contract', 'endDate', 'cause'],
    receiptWithinHours: 24,
    withdrawalDays: 14,
    labels: [
      { language: 'fr', key: 'action.leave', words: 'Résilier votre contrat' },
      { language: 'fr', key: 'action.commit', words: 'notification de la résiliation' },
      { language: 'fr', key: 'withdrawal.link', words: 'renoncer au contrat ici' },
    ],
  },
};
