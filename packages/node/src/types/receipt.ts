import type { Mode } from './money.ts';

/** What the signed receipt of a cancellation says. Instants are UTC, ISO 8601. */
export interface Receipt {
  workspace: string;
  mode: Mode;
  /** Your ids. */
  customer: string;
  subscription: string;
  /** What the subscriber can quote. */
  reference: string;
  /** When it was carried out. */
  at: string;
  accessUntil: string;
  session: string;
  /** The action's id, as your executor saw it. */
  action: string;
  /** Whose word it is: read back from your executor, or only said by your page, or by your operator. */
  toldBy: 'executor' | 'page' | 'operator';
}

/** The answer of `/.well-known/partwell-keys.json`: a JWK Set (RFC 7517). */
export interface ReceiptKeys {
  keys: readonly { kty: string; crv?: string; x?: string; kid?: string }[];
}
