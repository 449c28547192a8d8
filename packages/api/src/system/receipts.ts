import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import type { ReceiptKey, Receipts } from '../ports/receipts.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410 § 7). */
const PKCS8_BEGIN = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Receipts signed with Ed25519, by a key derived from the master key: nothing is kept, and every process that has the
 * same secret signs the same.
 *
 * @param before the master key that was used before: its receipts can still be verified, nothing is signed with it.
 */
export const receiptSigner = (masterKey: Uint8Array, before?: Uint8Array): Receipts => {
  const now = keyFrom(masterKey);
  const keys = [now.shown, ...(before ? [keyFrom(before).shown] : [])];
  const header = { alg: 'EdDSA', typ: 'partwell-receipt+jws', kid: now.shown.kid };
  return {
    sign: ({ workspace, mode, customer, ...rest }) => {
      const { subscription, reference, at, accessUntil, session, action, toldBy } = rest;
      const claims = {
        iss: workspace,
        aud: 'partwell-receipt',
        sub: customer,
        ...{ mode, subscription, reference, at, accessUntil, session, action, toldBy },
      };
      return new CompactSign(Buffer.from(JSON.stringify(claims)))
        .setProtectedHeader(header)
        .sign(now.privateKey);
    },
    keys: keys.filter(({ kid }, index) => keys.findIndex((key) => key.kid === kid) === index),
  };
};

const keyFrom = (masterKey: Uint8Array): { privateKey: KeyObject; shown: ReceiptKey } => {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, '', 'partwell receipts', 32));
  const der = Buffer.concat([PKCS8_BEGIN, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  // RFC 7638: its own thumbprint, so that no two keys are ever called the same.
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { privateKey, shown: { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x } };
};
