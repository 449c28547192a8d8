/** How secrets begin here: of endpoints, keys, customers and sessions; signatures, and tokens of anybody. */
const SECRETS = [
  /\bwhsec_[\w+/=-]+/g,
  /\b[sp]k_(live|test)_[\w-]+/g,
  /\bcs_(live|test)_[\w-]+/g,
  /\b[sp]s_[\w.-]{20,}/g,
  /\bv1a?,[\w+/=]{20,}/g,
  /\beyJ[\w-]{8,}(\.[\w-]*)*/g,
];

/**
 * A receiver may answer with all that it was sent, headers included, or with an error page that quotes its own
 * configuration: what is kept of it has no secret in it.
 *
 * @param text short: it is looked through several times.
 */
export const withoutSecrets = (text: string): string =>
  SECRETS.reduce((rest, secret) => rest.replace(secret, '[removed]'), text);
