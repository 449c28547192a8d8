import { describe, expect, it } from 'vitest';
import { checkedAddresses } from './checked-addresses.ts';

describe('an address that is given', () => {
  const { problemOf } = checkedAddresses();

  it.each([
    ['', 'malformed'],
    ['example.com/hook', 'malformed'],
    ['ftp://example.com/', 'malformed'],
    ['javascript:alert(1)', 'malformed'],
    ['http://93.184.215.14/', 'not_https'],
    ['https://user:password@93.184.215.14/', 'credentials'],
    ['https://127.0.0.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://10.1.2.3/', 'private'],
    ['https://169.254.169.254/latest/meta-data/', 'private'],
    ['https://100.64.0.1/', 'private'],
    ['https://224.0.0.1/', 'private'],
    ['https://0.0.0.0/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:7f00:1]/', 'private'],
    ['https://[64:ff9b::7f00:1]/', 'private'],
    ['https://[2002:7f00:1::]/', 'private'],
    ['https://[fd00::1]/', 'private'],
    ['https://localhost/', 'private'],
  ])('as %j is refused as %s', async (url, problem) => {
    expect(await problemOf(url)).toBe(problem);
  });

  it.each(['https://93.184.215.14/hook?a=b', 'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:8443/'])(
    'as %s is taken',
    async (url) => {
      expect(await problemOf(url)).toBeUndefined();
    },
  );

  it('may be http and private where that was configured, and still holds no password', async () => {
    const local = checkedAddresses({ allowPrivate: true });
    expect(await local.problemOf('http://127.0.0.1:4700/hook')).toBeUndefined();
    expect(await local.problemOf('http://user:password@127.0.0.1/')).toBe('credentials');
  });
});
