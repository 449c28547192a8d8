import { describe, expect, it } from 'vitest';
import { callerAddress } from './caller-address.ts';

describe('the address of who asks', () => {
  it('is that of the connection, whatever a header claims', () => {
    expect(callerAddress('192.0.2.7', '203.0.113.1', 0)).toBe('192.0.2.7');
  });

  it('is what the proxies before the server have heard, and nothing that was claimed before them', () => {
    const claimed = '198.51.100.1, 203.0.113.9';
    expect(callerAddress('10.0.0.2', claimed, 1)).toBe('203.0.113.9');
    expect(callerAddress('10.0.0.2', `${claimed}, 10.0.0.3`, 2)).toBe('203.0.113.9');
  });

  it('is the furthest that is known where there are fewer proxies than were said', () => {
    expect(callerAddress('192.0.2.7', '', 2)).toBe('192.0.2.7');
    expect(callerAddress('10.0.0.2', '203.0.113.9', 2)).toBe('203.0.113.9');
  });

  it('is what the proxies have heard too where nobody says who is connected', () => {
    const claimed = '198.51.100.1, 203.0.113.9';
    expect(callerAddress('', claimed, 1)).toBe('203.0.113.9');
    expect(callerAddress('', `${claimed}, 10.0.0.3`, 2)).toBe('203.0.113.9');
    expect(callerAddress('', '203.0.113.9', 2)).toBe('203.0.113.9');
  });

  it('is nobody’s where nobody says who is connected and no proxy is known', () => {
    expect(callerAddress('', '198.51.100.1', 0)).toBe('');
    expect(callerAddress('', '', 1)).toBe('');
  });

  it('is one for all addresses that somebody has with IPv6, and the same for IPv4 in IPv6', () => {
    expect(callerAddress('2001:db8:1:2:3:4:5:6', '', 0)).toBe('2001:db8:1:2::');
    expect(callerAddress('2001:db8:1:2::9', '', 0)).toBe('2001:db8:1:2::');
    expect(callerAddress('2001:db8:1:3::9', '', 0)).toBe('2001:db8:1:3::');
    expect(callerAddress('::ffff:192.0.2.7', '', 0)).toBe('192.0.2.7');
  });

  it('is taken as it is where it is none, and empty where nobody says', () => {
    expect(callerAddress('', 'unknown', 1)).toBe('unknown');
    expect(callerAddress('', '', 0)).toBe('');
  });
});
