import type { Mode } from '@partwell/flow/schema';

export interface CustomerSecret {
  readonly mode: Mode;
  readonly kid: string;
  /** The HMAC key: the decoded last part of the secret. */
  readonly key: Uint8Array;
}

/** Reads `cs_<mode>_<kid>_<base64url of 32 bytes>`. @returns undefined when it is not one. */
export const parseCustomerSecret = (secret: string): CustomerSecret | undefined => {
  const parts = /^cs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$/.exec(secret);
  const [, mode, kid, key] = parts ?? [];
  if (!mode || !kid || !key) return undefined;
  return { mode: mode as Mode, kid, key: new Uint8Array(Buffer.from(key, 'base64url')) };
};
