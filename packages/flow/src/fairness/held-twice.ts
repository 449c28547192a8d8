/**
 * Rules that a document is checked for, and the dialog and the server are tested for as well: what a flow cannot say,
 * they must not do of themselves either.
 */
export const heldTwice = [
  'no-reoffer',
  'no-offer-on-confirm',
  'direct-to-confirm',
  'no-human-gate',
  'no-login-wall',
  'no-captcha',
  'no-delay',
  'reason-optional',
  'no-preselection',
  'winback-unbundled',
  'confirmshaming',
  'cancel-label-literal',
  'statutory-label',
  'no-bare-cancel',
  'no-fake-urgency',
  'offer-terms-complete',
  'explicit-accept',
  'no-costlier-offer',
  'reference-price-true',
  'cancel-not-another-offer',
  'durable-receipt',
] as const;
