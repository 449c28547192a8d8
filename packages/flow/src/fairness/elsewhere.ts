import type { Rule } from './rule.ts';

/** A rule that no document can break or keep: the dialog or the server holds it. */
export type RuleElsewhere = Pick<
  Rule,
  'id' | 'summary' | 'severity' | 'basis' | 'source' | 'asOf' | 'status'
> & {
  /** Where it is held, and by what. */
  readonly heldBy: string;
};

const asOf = '2026-11-22';

export const elsewhere: readonly RuleElsewhere[] = [
  {
    id: 'prompt-processing',
    summary: 'The cancellation commits on the press; nobody writes "we will contact you".',
    severity: { default: 'error' },
    basis: 'statute',
    source: 'Cal. Bus. & Prof. Code § 17602(e)(2)',
    asOf,
    status: 'in force',
    heldBy: 'the API carries it out with the press and says "cancelled" only once it is read back',
  },
  {
    id: 'fail-open',
    summary: 'Where the script, an offer or the network fails, the page’s own cancel still works.',
    severity: { default: 'error' },
    basis: 'statute',
    source: '§ 312k(2) BGB ("ständig verfügbar"); our own measure',
    asOf,
    status: 'in force',
    heldBy: 'the loader replays the click; browser tests take away script, API and storage',
  },
  {
    id: 'dismiss-neutral',
    summary: 'Escape, the close button and the backdrop change nothing and bring up no offer.',
    severity: { default: 'error' },
    basis: 'heuristic',
    source: 'Our own measure',
    asOf,
    status: 'in force',
    heldBy: 'the machine, and browser tests',
  },
  {
    id: 'cancel-visible-with-offer',
    summary: 'Beside every offer the way out is inside the window, scrolled or not, also on small screens.',
    severity: { default: 'error' },
    basis: 'statute',
    source: 'Cal. Bus. & Prof. Code § 17602(e)(2)',
    asOf,
    status: 'in force',
    heldBy: 'browser tests at 320×568, 375×667 and 1280×720, of a dialog and of a page',
  },
  {
    id: 'prominence-parity',
    summary: 'The way out weighs as much as the offer: area, size of type, weight, contrast and role.',
    severity: { default: 'warning' },
    basis: 'guidance',
    source: 'Regulation (EU) 2022/2065 (DSA), Art. 25(3)(a), by analogy',
    asOf,
    status: 'in force',
    heldBy: 'browser tests measure both, in a dialog and in a page',
  },
  {
    id: 'no-occlusion',
    summary: 'Nothing lies over the way out; it is opaque and takes every press.',
    severity: { default: 'error' },
    basis: 'guidance',
    source: 'Interface interference: UCPD, Art. 6; India, Guidelines on Dark Patterns 2023, Annexure 1 no. 6',
    asOf,
    status: 'in force',
    heldBy: 'browser tests',
  },
  {
    id: 'stable-position',
    summary:
      'The way out of a dialog does not move between steps; that of a page, which is as long as its screen, keeps its side.',
    severity: { default: 'warning' },
    basis: 'heuristic',
    source: 'Our own measure',
    asOf,
    status: 'in force',
    heldBy: 'browser tests',
  },
  {
    id: 'tab-parity',
    summary:
      'With the keyboard the way out is at most two stops after accept; where offers share a screen, those that follow lie between.',
    severity: { default: 'warning' },
    basis: 'heuristic',
    source: 'Our own measure',
    asOf,
    status: 'in force',
    heldBy: 'browser tests',
  },
  {
    id: 'no-focus-on-keep',
    summary: 'The first focus is never on accepting or staying.',
    severity: { default: 'error' },
    basis: 'guidance',
    source: 'ARIA Authoring Practices Guide, dialog; our own measure',
    asOf,
    status: 'in force',
    heldBy: 'browser tests',
  },
  {
    id: 'receipt-onscreen',
    summary:
      'The end shows a receipt with content, date and time with zone, end date and reference, to save or print.',
    severity: { default: 'warning', eu: 'error', de: 'error', fr: 'error', uk: 'error' },
    basis: 'statute',
    source: '§ 312k(3), (4) BGB; Directive 2011/83/EU, Art. 11a(4)',
    asOf,
    status: 'in force',
    heldBy: 'the API writes it, the dialog shows it, tests read it',
  },
];
