import type { Finding, Rule } from '../rule.ts';
import { heard, quoted } from '../words/heard.ts';

const aPerson = /^(?:tel|sms|mailto):/i;

export const noHumanGate: Rule = {
  id: 'no-human-gate',
  summary: 'No phone call, chat, calendar or ticket stands on the only way out.',
  why: 'A conversation is a fine offer and a bad door: whoever signed up online can leave online.',
  fix: 'Offer the conversation with an offer of kind `contact`; the exit stays beside it.',
  severity: { default: 'error' },
  basis: 'case',
  source: 'Cal. Bus. & Prof. Code § 17602(d); FTC v. Vonage (2022)',
  asOf: '2026-11-22',
  status: 'in force',
  refuses: {
    phoneOnly: 'one can always leave online.',
    callToCancel: 'one can always leave online.',
    requireCall: 'one can always leave online; offer a call with an offer of kind `contact`.',
    requireChat: 'one can always leave online; offer a chat with an offer of kind `contact`.',
    chatFirst: 'one can always leave online; offer a chat with an offer of kind `contact`.',
    contactFirst: 'one can always leave online; offer a conversation with an offer of kind `contact`.',
    agentRequired: 'nobody has to agree to a cancellation.',
    approval: 'nobody has to agree to a cancellation.',
    ticket: 'a cancellation is carried out at once and needs no ticket.',
  },
  check: ({ flow, texts }) => {
    const ways: [Finding['path'], string | undefined][] = [
      [['access', 'withoutLogin'], flow.access?.withoutLogin],
      [['withdrawal', 'url'], flow.withdrawal?.url],
    ];
    return [
      ...heard(texts, 'humanGate').map(({ text, words }) => ({
        path: text.path,
        message: `${quoted(words)} sends people to somebody in order to cancel. They can cancel here; say that, or leave it out.`,
      })),
      ...ways
        .filter(([, url]) => url !== undefined && aPerson.test(url))
        .map(([path, url]) => ({
          path,
          message: `\`${url}\` leads to a person, not to a page on which one can do it. Give the address of the page.`,
        })),
    ];
  },
  examples: {
    passes: [
      {
        says: 'a call as an offer',
        document: {
          reasons: [{ id: 'support', offers: ['talk'] }, { id: 'other' }, { id: 'prefer-not-to-say' }],
          offers: { talk: { kind: 'contact', channel: 'callback' } },
        },
      },
    ],
    fails: [
      { says: 'only by phone', document: { phoneOnly: true } },
      {
        says: 'words that send people away',
        document: { question: { hint: 'To cancel, please contact our support.' } },
      },
      {
        says: 'an e-mail instead of a page',
        document: { access: { withoutLogin: 'mailto:leave@example.com' } },
      },
    ],
  },
};
