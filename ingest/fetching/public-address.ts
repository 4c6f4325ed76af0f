import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IPv6 that is routed on the Internet (RFC 4291, 2.4); all outside of it is special, the IPv4-compatible `::127.0.0.1` included. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** RFC 6052: an IPv4 address behind a translator, as networks without IPv4 have it. */
const translated = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Whether an IP address (not a host name) belongs to the public Internet: not loopback, private, link-local, carrier-grade NAT, multicast, reserved or
 * for documentation. One that carries an IPv4 address (mapped, NAT64) is judged by it; 6to4 and Teredo are never public: they lead through tunnels.
 */
export function isPublicAddress(address: string): boolean {
  // Stricter than ipaddr.js, which also takes short and octal forms.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (!(parsed instanceof ipaddr.IPv6)) return false;
  if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
  if (parsed.match(translated)) return isPublicAddress(ipaddr.fromByteArray(parsed.toByteArray().slice(12)).toString());
  return parsed.match(globalUnicast) && parsed.range() === 'unicast';
}
