import type { TraceEntry } from '../eligibility/trace.ts';
import { problemCodes } from '../schema/problem-codes.ts';
import { code, table } from './table.ts';

const whyNot: Readonly<Record<TraceEntry['code'], string>> = {
  given: 'It is given.',
  unused: 'Nothing this customer can answer leads to it.',
  switched_off: 'The offers of this flow are switched off for now, for everybody.',
  condition: 'Its condition does not hold for them.',
  missing_value: 'Its condition asks for a value that is not known of them.',
  too_young: 'The subscription is younger than `minAgeDays`.',
  cooldown: 'They took it within `cooldownDays`.',
  unavailable:
    'It makes no sense for this subscription: a cheaper plan where there is none, a second discount.',
  budget: 'This month’s `limits.discountBudget` does not hold it any more.',
  margin_floor: 'Less than `limits.marginFloorPercent` of a year’s price would remain.',
  no_room: 'The offers before it fill the screen.',
};

/** What comes back: why an offer was given or not, and what may be wrong with a document. */
export const answerSections = (): string => `## Why an offer is given or not

\`partwell explain\` and the trace of every session account for each offer of a flow:

${table(
  ['code', 'means'],
  Object.entries(whyNot).map(([name, means]) => [code(name), means]),
)}

## Problems

What \`partwell validate\` and publishing say of a document, by code. Errors refuse it, warnings do not. Findings of the
rules of fair leaving are called \`fair/…\`; [their page](fairness.md) has each of them.

${table(
  ['code', 'is', 'means, and what to do'],
  Object.entries(problemCodes).map(([name, info]) => [
    code(name),
    'severity' in info ? 'a warning' : 'an error',
    info.description,
  ]),
)}
`;
