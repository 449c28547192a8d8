/** One way through the flow for each language, with what is chosen on it. */
export const journeys = [
  {
    as: 'maya',
    reason: 'missing-feature',
    offer: 'talk',
    choice: 'In the evening',
    phone: '+1 410 555 0142',
  },
  { as: 'james', reason: 'off-season', offer: 'lay-up', choice: '2 months' },
  { as: 'ruth', reason: 'too-expensive', offer: 'thank-you' },
  { as: 'jonas', reason: 'life-change', offer: 'ruhend', choice: '6 Monate' },
  { as: 'elin', reason: 'too-expensive', offer: 'tack' },
] as const satisfies readonly {
  as: string;
  reason: string;
  offer: string;
  choice?: string;
  phone?: string;
}[];

export type Journey = { as: string; reason: string; offer: string; choice?: string; phone?: string };
