import type { Writing } from '../words/phrase.ts';

/**
 * What the wording rules listen for in one language. Every entry is a **phrase**, matched on words in lower case
 * without punctuation, so write it as it is spoken; letters with accents are letters of their own.
 *
 * - `cancel` is exactly that word; `kündig*` a word that begins so, `*kündig*` one that contains it. Use stems
 *   where a language inflects or builds long words, whole words where a stem would also find innocent ones.
 * - `säg* … upp`: `…` stands for up to eight words, or none, within one sentence. It copes with separable verbs
 *   and with everything a writer may put between.
 * - A value (`{plan}`) counts as one word. Apostrophes and hyphens separate words on both sides: write `don't`.
 * - `%` is a word of its own: `% off`.
 * - In a script without spaces a phrase is found anywhere, and `*` is not needed.
 *
 * Better a phrase too few than one that finds fault with fair words: a rule that cries wolf is switched off.
 */
export interface Lexicon extends Writing {
  /** BCP 47, as in the catalogue of standard texts: `en`, `pt-BR`. */
  readonly language: string;
  readonly lists: Readonly<Record<WordList, readonly string[]>>;
  /** For each list, words in which something is found and fair words in which nothing is. Held by a test. */
  readonly samples: Readonly<Record<WordList, Samples>>;
}

export interface Samples {
  readonly found: readonly [string, ...string[]];
  readonly fair: readonly [string, ...string[]];
}

/** The lists every lexicon has, and what each is for. */
export const wordLists = {
  cancelVerbs: 'Says literally that a subscription or membership ends: "cancel", "end … subscription".',
  bareLabels:
    'A whole label that may mean the subscription or this window: "Cancel", "OK". Never "Close", "Back", "Done", "Yes", "No", which are clear.',
  vagueLabels: 'A whole label that hides what it does: "Next", "Continue", "Proceed".',
  stayVerbs: 'Says that somebody stays: "keep", "stay". With it, a cancel verb is no longer literal.',
  negators: 'Every word that turns a sentence round: "not", "no", "don\'t", "never", "without".',
  shaming: 'Makes somebody who leaves look foolish or ungrateful: "no, I hate saving".',
  urgency: 'Presses for time: "last chance", "only today", "expires in".',
  loss: 'Says that something will be lost by leaving: "you will lose", "will be deleted".',
  immediacy: 'Says that it happens at once: "immediately", "right away".',
  emotive: 'Works on somebody’s feelings: "we\'ll miss you", "please don\'t go".',
  promotion: 'Sells: "discount", "offer", "% off". Never on a receipt.',
  survey: 'Asks for an opinion: "survey", "rate us". Never on a receipt.',
  socialProof: 'Points at others: "join thousands", "our customers say".',
  demands: 'Says that an answer is needed: "required", "you must".',
  humanGate: 'Sends somebody to a person in order to cancel: "call us to cancel".',
  referencePrice: 'Compares with a price of before: "instead of", "regular price", "was".',
  privateMatters: 'Names what nobody should write into a free text: "health", "private", "card number".',
} as const;

export type WordList = keyof typeof wordLists;
