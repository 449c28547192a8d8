/** What every text may show, in words already; and what it is. */
export const standardPlaceholders = {
  name: 'their name; words that need it are passed over for a customer whose name is not known',
  plan: 'the plan they have, by its name',
  price: 'what they pay: “$29 a month”',
  tenure: 'how long they have been there: “7 months”, “3 years”',
  accessUntil: 'the last day that is paid for',
  subject: '“subscription” or “membership”, to choose words by: {subject, select, membership {…} other {…}}',
} as const;
