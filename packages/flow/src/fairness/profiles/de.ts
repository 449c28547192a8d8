import { base, type Profile } from './profile.ts';

/** The particulars § 312k(2) sentence 3 no. 1 lists: more may not be asked, less would not do. */
const fields = ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] as const;

export const de: Profile = {
  id: 'de',
  title: 'Germany',
  residence: { countries: ['DE'] },
  status: 'in force',
  source: '§ 312k BGB; BGH, 16 July 2026, I ZR 200/25; § 356a BGB',
  summary:
    '"Verträge hier kündigen" opens one page, reachable logged out, with nothing but the particulars of the statute and "jetzt kündigen"; the confirmation in text form follows at once. No offer and no question before the final button. Withdrawing has a way of its own: "Vertrag widerrufen", then "Widerruf bestätigen". It is for every consumer contract against payment, whether it is called a subscription or a membership.',
  requires: {
    ...base,
    maxScreensBeforeCommit: 1,
    offersBeforeCommit: false,
    surveyBeforeCommit: false,
    requiredFields: fields,
    allowedFields: fields,
    receiptWithinHours: 0,
    withdrawalDays: 14,
    labels: [
      { language: 'de', key: 'action.leave', words: 'Verträge hier kündigen' },
      { language: 'de', key: 'action.commit', words: 'jetzt kündigen' },
      { language: 'de', key: 'withdrawal.link', words: 'Vertrag widerrufen' },
    ],
  },
};
