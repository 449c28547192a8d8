import type { ActionRecord, Owner } from './records.ts';

/** What the receipt of a cancellation says, for a program. */
export interface ReceiptContent
  extends Owner,
    Pick<ActionRecord, 'session' | 'customer' | 'subscription' | 'reference' | 'toldBy'> {
  readonly action: string;
  /** When it was carried out. UTC, ISO 8601. */
  readonly at: string;
  readonly accessUntil: string;
}

/** The public half of a key that signs receipts (RFC 8037). */
export interface ReceiptKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  readonly kid: string;
  readonly x: string;
}

/** Signs receipts so that whoever has them can hold them against what is public. */
export interface Receipts {
  /** A compact JWS; the same content is signed the same. */
  sign(content: ReceiptContent): Promise<string>;
  /** Those that sign now, and those that did before and are still to be believed. */
  readonly keys: readonly ReceiptKey[];
}
