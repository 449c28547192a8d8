import { PartwellError } from './errors/partwell-error.ts';
import type { Mode } from './types/money.ts';

/** A customer signing secret, taken apart: `cs_<mode>_<kid>_<base64url of 32 bytes>`. */
export interface SigningSecret {
  mode: Mode;
  kid: string;
  key: Uint8Array;
}

/** Reads a signing secret; never repeats it in the error. */
export function readSigningSecret(secret: unknown): SigningSecret {
  // The last part may hold underscores of its own, the kid may not.
  const parts =
    typeof secret === 'string' && /^cs_(live|test)_([A-Za-z0-9-]{1,64})_([\w-]{43})$/.exec(secret);
  if (!parts) throw new PartwellError('secret_invalid', `${whatItIs(secret)} ${expected}`);
  const [, mode, kid, key] = parts as unknown as [string, Mode, string, string];
  return { mode, kid, key: new Uint8Array(Buffer.from(key, 'base64url')) };
}

const expected =
  'Use the customer signing secret, which looks like "cs_test_…" and is never sent to a browser.';

function whatItIs(secret: unknown): string {
  if (typeof secret !== 'string' || secret === '') return 'The signing secret is empty: is the variable set?';
  const prefix = /^(pk|sk|whsec)_/.exec(secret)?.[1];
  const kinds = { pk: 'a publishable key', sk: 'a secret key', whsec: 'a webhook secret' };
  if (prefix) return `The signing secret is ${kinds[prefix as keyof typeof kinds]}.`;
  if (secret.startsWith('cs_'))
    return 'The signing secret is not complete: was it cut or changed when copied?';
  return 'This is not a signing secret.';
}
