/**
 * Session secrets are derived from the session's id, not stored: two tabs and a reload get the same one,
 * and the database holds nothing that would let its reader act for a subscriber.
 */
export interface SessionSecrets {
  /** `ss_…` for a session id. */
  derive(session: string): string;
  /** Constant-time comparison. One that was derived before the secret was replaced matches too. */
  matches(session: string, secret: string): boolean;
  /**
   * `ps_…` for a session that is kept nowhere: it carries what the session is, signed, not encrypted. Only what
   * its bearer may read goes in.
   */
  seal(session: string, content: unknown): string;
  /** What was sealed for this very session; undefined for anything else. */
  unseal(session: string, secret: string): unknown;
}
