import type { Ports } from '../../ports/index.ts';
import type { KeyKind, KeyRecord, Owner } from '../../ports/records.ts';
import { keyPlace } from '../../ports/secret-box.ts';
import { hashKey } from '../../tokens/hash-key.ts';

/** The key itself, which is told once, and what is kept of it. */
export interface NewKey {
  readonly key: string;
  readonly kept: Pick<KeyRecord, 'hint' | 'hash' | 'sealed'>;
}

/** What of the ports makes keys; the command line brings no more. */
export type KeyPorts = Pick<Ports, 'storage' | 'clock' | 'ids' | 'random' | 'secretBox' | 'log'> & {
  readonly workspaces: Pick<Ports['workspaces'], 'changed'>;
};

type Make = (ports: KeyPorts, owner: Owner, id: string) => NewKey;

const kinds: Readonly<Record<KeyKind, Make>> = {
  // It is in the page for everybody to read, so it may be shown again.
  publishable: ({ random }, { mode }) => {
    const key = `pk_${mode}_${letters(random.bytes(16))}`;
    return { key, kept: { hint: key, hash: hashKey(key), sealed: null } };
  },
  secret: ({ random }, { mode }) => {
    const key = `sk_${mode}_${letters(random.bytes(32))}`;
    return { key, kept: { hint: `sk_${mode}_…${key.slice(-4)}`, hash: hashKey(key), sealed: null } };
  },
  // We verify with it, so it is sealed, not hashed.
  signing: ({ random, secretBox }, owner, id) => {
    const named = `cs_${owner.mode}_${Buffer.from(random.bytes(5)).toString('hex')}`;
    const key = `${named}_${letters(random.bytes(32))}`;
    return { key, kept: { hint: named, hash: null, sealed: secretBox.seal(keyPlace(owner, id), key) } };
  },
};

const letters = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Makes what a key of this kind is. */
export const newKey = (ports: KeyPorts, kind: KeyKind, owner: Owner, id: string): NewKey =>
  kinds[kind](ports, owner, id);
