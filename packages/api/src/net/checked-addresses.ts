import { lookup } from 'node:dns/promises';
import type { Addresses } from '../ports/addresses.ts';
import { isPublicAddress } from './address-policy.ts';

/** Longer than a name server that works takes. Whoever cannot be asked is not what was mistyped. */
const PATIENCE_MILLIS = 2000;

const literalOf = (hostname: string): string | undefined => {
  const host = hostname.replace(/^\[|\]$/g, '');
  return /^[\d.]+$|:/.test(host) ? host : undefined;
};

/**
 * Judges an address as it is when it is given: https, nobody's name and password in it, and a name that leads to
 * public addresses only.
 *
 * @param options.allowPrivate lets it be http and private, for local development.
 */
export const checkedAddresses = ({ allowPrivate = false }: { allowPrivate?: boolean } = {}): Addresses => ({
  problemOf: async (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) return 'malformed';
    if (url.username !== '' || url.password !== '') return 'credentials';
    if (allowPrivate) return undefined;
    if (url.protocol !== 'https:') return 'not_https';
    const literal = literalOf(url.hostname);
    if (literal !== undefined) return isPublicAddress(literal) ? undefined : 'private';
    const found = await namesOf(url.hostname);
    if (found === 'unknown') return 'unknown_name';
    return found.every(isPublicAddress) ? undefined : 'private';
  },
});

const namesOf = async (hostname: string): Promise<readonly string[] | 'unknown'> => {
  const asked = lookup(hostname, { all: true }).then(
    (found) => found.map(({ address }) => address),
    // Only a definite "there is no such name" is said; a name server that is away says nothing about the address.
    ({ code }: NodeJS.ErrnoException) => (code === 'ENOTFOUND' ? ('unknown' as const) : []),
  );
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE_MILLIS);
  });
  return Promise.race([asked, patience]).finally(() => clearTimeout(timer));
};
