/** The rules that are checked on the drawn dialog, or that it guarantees while it runs; see docs/fairness.md for all. */
export const rules = {
  'no-offer-on-confirm': 'the last screen has no offer, testimonial, picture or link to anything else',
  'no-human-gate': 'no phone number, chat, calendar or ticket stands on the way out',
  'no-login-wall':
    'nobody is asked to sign in, no session of the page is needed, and without a customer token its own ways work',
  'no-captcha': 'there is no puzzle, and nothing of anybody else is embedded',
  'no-delay': 'nothing on the way out waits for a timer',
  'prompt-processing': 'the press on the final control is the cancellation',
  'fail-open': 'without an answer the page’s own cancel is one press away',
  'dismiss-neutral': 'Escape, the closing button and a press beside it change nothing and bring no offer',
  'reason-optional': 'nothing is required, and going on works with nothing chosen',
  'no-preselection': 'nothing is chosen beforehand',
  'winback-unbundled': 'no consent is tied to leaving or to taking an offer',
  confirmshaming: 'what declines or leaves says so plainly',
  'cancel-label-literal': 'the final control says what it does, and so does the exit',
  'statutory-label': 'words a law asks for stand alone in their control',
  'no-bare-cancel': 'no control is named only “Cancel”',
  'no-reoffer': 'a declined offer does not come up again on the way on',
  'direct-to-confirm': 'without a question the first screen has all fields and the final control',
  'no-fake-urgency': 'nothing counts down',
  'offer-terms-complete':
    'amount, duration, price after, next charge and how to cancel stand beside accepting',
  'explicit-accept': 'only its own control takes an offer, neither a radio nor Enter nor Escape',
  'no-costlier-offer': 'no offer raises the price',
  'reference-price-true': 'the price before is the one that is paid',
  'durable-receipt': 'the receipt says how the confirmation is sent that lasts, and by when',
  'receipt-onscreen': 'the end shows content, date and time with zone, end date, reference, and can be kept',
  'cancel-not-another-offer':
    'the way out of an offer leads to one plain confirmation; where it says “now”, it is the cancellation',
  'cancel-visible-with-offer': 'the way out is in view beside the offers at three sizes, scrolled or not',
  'prominence-parity': 'the way out is as large, as bold and as readable as accepting, and a button too',
  'no-occlusion': 'nothing lies over the way out, and nothing dims it',
  'stable-position':
    'the way out of a dialog stays in its place from screen to screen, that of a page at its side',
  'tab-parity': 'past the offers that follow, the way out is at most two tab stops after accepting',
  'no-focus-on-keep': 'the focus begins on neither accepting nor keeping',
} as const;

export type Rule = keyof typeof rules;
