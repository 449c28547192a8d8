import type { webcrypto } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import type { Workspace } from '../ports/workspaces.ts';
import { hasDuplicateNames } from './has-duplicate-names.ts';

export type SignatureProblem = 'malformed' | 'algorithm' | 'key_unknown' | 'signature';

export type SignedToken =
  | { readonly ok: true; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: SignatureProblem; readonly detail?: string };

/** The host's clock and ours may differ by this much (reliability: ± 5 minutes). */
export const SKEW_SECONDS = 5 * 60;

/**
 * Reads a JWT that is signed with one of the workspace's own keys, HS256 only.
 *
 * The key is found by `kid` among the workspace's keys and nowhere else: `jwk`, `jku`, `x5u` and `x5c`
 * are never looked at. What the payload says is for the caller to judge.
 */
export const readSignedToken = async (token: string, workspace: Workspace): Promise<SignedToken> => {
  const header = headerOf(token);
  if (!header) return { ok: false, problem: 'malformed' };
  if (header.alg !== 'HS256') {
    return { ok: false, problem: 'algorithm', detail: otherAlgorithm(header.alg) };
  }
  const key = header.kid === undefined ? undefined : workspace.customerKeys.get(header.kid);
  if (!key) return { ok: false, problem: 'key_unknown' };
  try {
    const verified = await compactVerify(token, await imported(key), { algorithms: ['HS256'] });
    if (header.kid !== undefined) workspace.signedWith?.(header.kid);
    const payload = parse(new TextDecoder().decode(verified.payload));
    if (typeof payload !== 'object' || payload === null) return { ok: false, problem: 'malformed' };
    return { ok: true, payload: payload as Record<string, unknown> };
  } catch (error) {
    const isSignature = error instanceof errors.JWSSignatureVerificationFailed;
    return { ok: false, problem: isSignature ? 'signature' : 'malformed' };
  }
};

/** A header is anybody's: what is no name of an algorithm is not repeated, and may not even be made into a text. */
const otherAlgorithm = (alg: unknown): string =>
  typeof alg === 'string' && /^[\w+.-]{1,32}$/.test(alg)
    ? `It says \`${alg}\`; only HS256 is taken.`
    : 'Only HS256 is taken.';

/** Of each key, what verifies with it: it is made once and not for each token. */
const verifiers = new WeakMap<Uint8Array, Promise<webcrypto.CryptoKey>>();

const imported = (key: Uint8Array): Promise<webcrypto.CryptoKey> => {
  const known = verifiers.get(key);
  if (known) return known;
  const fresh = crypto.subtle.importKey('raw', Buffer.from(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);
  verifiers.set(key, fresh);
  return fresh;
};

const headerOf = (token: string) => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
};

const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return hasDuplicateNames(text, value) ? undefined : value;
  } catch {
    return undefined;
  }
};
