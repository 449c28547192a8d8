import ipaddr from 'ipaddr.js';

/** What of an IPv6 address names one customer of a provider: they are given the rest to do with as they like. */
const NETWORK_PARTS = 4;

/**
 * Who asks, for rate limits only: an IPv4 address, or the first 64 bits of an IPv6 address. Empty where nobody says.
 *
 * @param socket the address at the other end of the connection; empty where the host does not say. The last proxy is
 *   that end all the same: whom it heard is the last of the header, and without a proxy the header is only a claim.
 * @param forwarded the header `X-Forwarded-For`: each proxy adds whom it heard at the end, whoever asks may have begun it.
 * @param proxies how many of them stand before this server and are believed; what was there before is not.
 */
export const callerAddress = (socket: string, forwarded: string, proxies: number): string => {
  const claimed = forwarded.split(',').map((address) => address.trim());
  const heard = [...claimed.filter(Boolean), socket];
  const address = heard[Math.max(0, heard.length - 1 - proxies)] ?? '';
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : `${(parsed as ipaddr.IPv6).parts
        .slice(0, NETWORK_PARTS)
        .map((part) => part.toString(16))
        .join(':')}::`;
};
