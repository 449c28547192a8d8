import { compactVerify, createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet } from 'jose';
import { mustFit } from './check/must-fit.ts';
import { receiptShape } from './check/receipt-shape.ts';
import { PartwellError } from './errors/partwell-error.ts';
import { mustNameWorkspace } from './must-name-workspace.ts';
import type { Mode } from './types/money.ts';
import type { Receipt, ReceiptKeys } from './types/receipt.ts';

export interface VerifyReceiptOptions {
  /** Where your Partwell is, such as `https://cancel.example.com`; or its keys, where you have kept them. */
  keys: string | ReceiptKeys;
  /** Your workspace's id. */
  workspace: string;
  mode: Mode;
}

type KeySet = ReturnType<typeof createRemoteJWKSet> | ReturnType<typeof createLocalJWKSet>;

/**
 * Checks that a receipt of a cancellation was signed by your Partwell, whoever brings it, and returns what it says.
 *
 * It proves that this subscription was canceled then, and what was said about it. It does not say who brings it, nor that
 * nothing has happened since: look at your own records before you act on an old one.
 *
 * @param receipt the compact JWS: `signedReceipt` of a webhook, a session or the answer to a cancellation
 * @throws PartwellError `receipt_malformed`, `signature_invalid`, `receipt_key_unknown`, `receipt_of_other_workspace`,
 *   `receipt_of_other_mode`: it proves nothing. `keys_unavailable`: try again. `keys_invalid`, `workspace_invalid`.
 * @example
 * const { subscription, accessUntil } = await verifyReceipt(receipt, {
 *   keys: 'https://cancel.example.com',
 *   workspace: 'ws_halyard',
 *   mode: 'live',
 * });
 */
export async function verifyReceipt(receipt: string, options: VerifyReceiptOptions): Promise<Receipt> {
  mustNameWorkspace(options.workspace);
  const keys = keySetOf(options.keys);
  const claims = await claimsOf(receipt, keys);
  mustFit(claims, receiptShape, 'receipt_malformed', 'The receipt is signed but does not read as one:');
  const { iss, aud: _aud, sub, ...rest } = claims as Omit<Receipt, 'workspace' | 'customer'> & Standard;
  if (iss !== options.workspace) {
    throw new PartwellError('receipt_of_other_workspace', 'The receipt is of another workspace.');
  }
  if (rest.mode !== options.mode) {
    throw new PartwellError(
      'receipt_of_other_mode',
      `The receipt is of ${rest.mode}, where nothing is real to the other.`,
    );
  }
  const { mode, subscription, reference, at, accessUntil, session, action, toldBy } = rest;
  return {
    workspace: iss,
    customer: sub,
    mode,
    subscription,
    reference,
    at,
    accessUntil,
    session,
    action,
    toldBy,
  };
}

interface Standard {
  iss: string;
  aud: string;
  sub: string;
}

/** One set an address, so that its keys are asked for once, and again only for a key that is not known. */
const remote = new Map<string, KeySet>();

function keySetOf(keys: string | ReceiptKeys): KeySet {
  try {
    if (typeof keys !== 'string') return createLocalJWKSet(keys as JSONWebKeySet);
    const url = new URL('/.well-known/partwell-keys.json', keys).href;
    const known = remote.get(url) ?? createRemoteJWKSet(new URL(url));
    remote.set(url, known);
    return known;
  } catch (cause) {
    throw new PartwellError(
      'keys_invalid',
      'Give the address of your Partwell, or what is at /.well-known/partwell-keys.json there.',
      { cause },
    );
  }
}

async function claimsOf(receipt: unknown, keys: KeySet): Promise<unknown> {
  if (typeof receipt !== 'string') throw malformed();
  try {
    const { payload, protectedHeader } = await compactVerify(receipt, keys, { algorithms: ['EdDSA'] });
    // Anything else that the same key may sign one day is no receipt.
    if (protectedHeader.typ !== 'partwell-receipt+jws') throw malformed();
    return JSON.parse(new TextDecoder().decode(payload));
  } catch (cause) {
    throw cause instanceof PartwellError ? cause : refusal(cause);
  }
}

function refusal(cause: unknown): PartwellError {
  if (cause instanceof errors.JWSSignatureVerificationFailed) {
    return new PartwellError(
      'signature_invalid',
      'The signature does not fit: the receipt was changed or made up.',
      { cause },
    );
  }
  if (cause instanceof errors.JWKSNoMatchingKey) {
    return new PartwellError(
      'receipt_key_unknown',
      'The receipt was signed by a key that your Partwell does not name: by another one, or before its secret was changed.',
      { cause },
    );
  }
  if (isAboutTheReceipt(cause)) return malformed(cause);
  return new PartwellError(
    'keys_unavailable',
    'The keys could not be read: nothing is known about the receipt.',
    { cause },
  );
}

/** Said of its bytes and its header, so not of the keys or the way to them. */
const isAboutTheReceipt = (cause: unknown): boolean =>
  [
    errors.JWSInvalid,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSMultipleMatchingKeys,
    SyntaxError,
  ].some((kind) => cause instanceof kind);

const malformed = (cause?: unknown) =>
  new PartwellError(
    'receipt_malformed',
    'This is not a signed receipt: use `signedReceipt` as it was given.',
    { cause },
  );
