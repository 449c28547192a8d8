import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address is on the public internet. Everything special is refused: private, loopback,
 * link-local, multicast, carrier NAT, and the IPv6 forms that carry an IPv4 address inside (NAT64, 6to4,
 * Teredo), which would be a way around.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // `range` calls unicast whatever has no other name, `::127.0.0.1` (IPv4-compatible) among it.
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
};

/** All of IPv6 that is given out as global unicast (RFC 4291 § 2.4, IANA registry). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** A name that leads to an address nobody outside may be sent to. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'private_address';
}

/**
 * A DNS look-up that refuses private answers. It is handed to the socket itself, so the address that was
 * checked is the address that is connected to: there is no second look-up to rebind.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const first = addresses[0];
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new PrivateAddressError('The name leads to an address that is not public.'), '', 0);
    }
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
