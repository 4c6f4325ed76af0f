import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../ingest/fetching/public-address.ts';

describe('an IP address', () => {
  it.each([
    ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
    ['this host', '0.0.0.0', '0.1.2.3', '::'],
    ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    ['link-local, with the metadata of cloud machines', '169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'fd00:ec2::254'],
    ['carrier-grade NAT', '100.64.0.1', '100.127.255.255'],
    ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
    [
      'reserved, documentation, benchmarking',
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.7',
      '203.0.113.9',
      '240.0.0.1',
      '2001:db8::1',
      '3fff::1',
    ],
    ['broadcast', '255.255.255.255'],
    ['IPv4 inside IPv6: mapped', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
    ['IPv4 inside IPv6: compatible', '::127.0.0.1', '::7f00:1', '::10.1.2.3'],
    ['IPv4 inside IPv6: NAT64', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::7f00:1', '64:ff9b:1::808:808'],
    ['IPv4 inside IPv6: translated (RFC 6145)', '::ffff:0:127.0.0.1', '::ffff:0:8.8.8.8'],
    ['IPv4 inside IPv6: 6to4', '2002:7f00:1::', '2002:a00:1::1', '2002:808:808::1'],
    ['IPv4 inside IPv6: Teredo', '2001:0:808:808::1', '2001::1'],
    ['deprecated site-local', 'fec0::1'],
    ['segment routing, ORCHID', '5f00::1', '2001:20::1'],
    ['no address', '', 'localhost', '1.2.3', '127.1', 'zeitung.example', '1.2.3.4:80'],
  ])('is not public: %s', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it('is public on the Internet, also behind a translator', () => {
    const addresses = [
      '8.8.8.8',
      '1.1.1.1',
      '172.32.0.1',
      '100.128.0.1',
      '2a00:1450:4001::1',
      '2606:4700::1',
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
    ];
    expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it('outside of 2000::/3 is public only where it carries a public IPv4 address', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), ([first = 0, ...others]) => {
        const address = [first, ...others].map((part) => part.toString(16)).join(':');
        return first >> 13 === 1 || first === 0 || first === 0x64 || !isPublicAddress(address);
      }),
    );
  });

  it('of any text is judged without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), (text) => typeof isPublicAddress(text) === 'boolean'),
    );
  });
});
