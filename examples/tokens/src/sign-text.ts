import { createHmac } from 'node:crypto';

interface Way {
  readonly hash?: 'sha256' | 'sha384';
  readonly encoding?: 'base64url' | 'base64';
}

/** Signs a header and claims exactly as they are given (RFC 7515), in a right or a wrong way. */
export function signText(
  header: object,
  claims: object,
  key: Uint8Array,
  { hash = 'sha256', encoding = 'base64url' }: Way = {},
): string {
  const signed = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString(encoding))
    .join('.');
  return `${signed}.${createHmac(hash, key).update(signed).digest(encoding)}`;
}
