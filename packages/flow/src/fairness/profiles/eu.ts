import { base, type Profile } from './profile.ts';

export const eu: Profile = {
  id: 'eu',
  title: 'European Union',
  residence: {
    countries: [
      ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
      ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
    ],
  },
  status: 'in force',
  source:
    'Directive 2011/83/EU, Art. 11a, inserted by Directive (EU) 2023/2673, from 19 June 2026; GDPR Art. 13',
  summary:
    'Inside the withdrawal period there is a withdrawal function of its own, apart from cancelling: name, contract, contact, "confirm withdrawal" ("Widerruf bestätigen", "confirmer la rétractation", "conferma recesso"), and an acknowledgement on a durable medium with content, date and time. A reason that is stored is personal data, so purpose, retention and controller are said.',
  requires: {
    ...base,
    receiptWithinHours: 24,
    withdrawalDays: 14,
    labels: [
      { language: 'en', key: 'withdrawal.link', words: 'withdraw from contract here' },
      { language: 'de', key: 'withdrawal.link', words: 'Vertrag widerrufen' },
      { language: 'fr', key: 'withdrawal.link', words: 'renoncer au contrat ici' },
      { language: 'it', key: 'withdrawal.link', words: 'recedere dal contratto qui' },
    ],
  },
};
