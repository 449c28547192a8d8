/** Why nothing is posted to an address that somebody gave. */
export type AddressProblem = 'malformed' | 'not_https' | 'credentials' | 'private' | 'unknown_name';

/**
 * Judges addresses that somebody gives, so that whoever mistypes one hears of it at once. It is no defence: a name may
 * lead elsewhere tomorrow, so every connection is checked again.
 */
export interface Addresses {
  /** undefined: it can be posted to. */
  problemOf(url: string): Promise<AddressProblem | undefined>;
}
