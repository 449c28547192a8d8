import { CompactSign, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CUSTOMER_KEY,
  factsOf,
  PUBLISHABLE_KEY,
  post,
  signToken,
  startWith,
  startWorld,
  type TokenOptions,
  type World,
} from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const seconds = () => Math.floor(world.clock.now().getTime() / 1000);
const answerTo = async (options: TokenOptions) =>
  startWith(world, await signToken(factsOf('token'), { now: world.clock.now(), ...options }));

describe('a customer token', () => {
  it('opens a session when everything in it is right', async () => {
    expect((await answerTo({})).status).toBe(201);
  });

  it.each<[string, string, () => TokenOptions]>([
    ['another issuer', 'token_issuer', () => ({ claims: { iss: 'ws_other' } })],
    ['another audience', 'token_audience', () => ({ claims: { aud: 'elsewhere' } })],
    ['the other mode', 'token_mode', () => ({ claims: { mode: 'live' } })],
    [
      'the other mode, signed with its secret',
      'token_mode',
      () => ({ claims: { mode: 'live' }, key: new Uint8Array(32).fill(8) }),
    ],
    [
      'the other mode and its key',
      'token_mode',
      () => ({ claims: { mode: 'live' }, header: { kid: 'live-1' }, key: new Uint8Array(32).fill(8) }),
    ],
    ['an unknown key', 'token_key_unknown', () => ({ header: { kid: 'k2' } })],
    ['no key id', 'token_key_unknown', () => ({ header: { kid: undefined } })],
    ['a wrong signature', 'token_signature', () => ({ key: new Uint8Array(32).fill(8) })],
    [
      'an end in the past',
      'token_expired',
      () => ({ claims: { iat: seconds() - 1500, exp: seconds() - 900 } }),
    ],
    [
      'a beginning in the future',
      'token_not_yet_valid',
      () => ({ claims: { iat: seconds() + 900, exp: seconds() + 1200 } }),
    ],
    ['a life of 16 minutes', 'token_lifetime', () => ({ claims: { exp: seconds() + 960 } })],
    ['a life that ends before it begins', 'token_lifetime', () => ({ claims: { exp: seconds() - 1 } })],
    ['no jti', 'token_claims', () => ({ claims: { jti: undefined } })],
    ['no expiry', 'token_claims', () => ({ claims: { exp: undefined } })],
    ['an empty customer', 'token_claims', () => ({ claims: { sub: '' } })],
    ['a customer of 201 letters', 'token_claims', () => ({ claims: { sub: 'c'.repeat(201) } })],
    ['a claim nobody knows', 'token_claims', () => ({ claims: { admin: true } })],
    [
      'a price below nothing',
      'token_claims',
      () => ({
        claims: {
          subscription: { ...factsOf('token').subscription, price: { amount: -1, currency: 'USD' } },
        },
      }),
    ],
  ])('with %s is refused as %s', async (_what, code, options) => {
    const answer = await answerTo(options());
    expect(answer.body.code).toBe(code);
    expect(answer.status).toBe(401);
    expect(answer.body.detail).not.toBe('');
  });

  it.each(['.', '..'])('of a customer %s, who has no address, is refused and says why', async (sub) => {
    const { body } = await answerTo({ claims: { sub } });
    expect([body.code, body.detail]).toEqual([
      'token_claims',
      'At `sub`: Use another id: in an address `.` and `..` are no names, so this customer could be neither exported nor erased.',
    ]);
  });

  it('that is no JWT is refused as token_malformed', async () => {
    expect((await startWith(world, 'hello')).body.code).toBe('token_malformed');
    const noObject = await new CompactSign(new TextEncoder().encode('"text"'))
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(CUSTOMER_KEY);
    expect((await startWith(world, noObject)).body.code).toBe('token_malformed');
  });

  it('that names something twice is refused as token_malformed', async () => {
    const [, payload = ''] = (await signToken(factsOf('token'))).split('.');
    const text = Buffer.from(payload, 'base64url').toString();
    const sign = (words: string) =>
      new CompactSign(new TextEncoder().encode(words))
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(CUSTOMER_KEY);
    const twice = await sign(text.replace('{', '{ "sub" : "cus_other", '));
    expect((await startWith(world, twice)).body.code).toBe('token_malformed');
    const odd = await sign(text.replace('"Maya"', '"a\\",\\":"'));
    expect((await startWith(world, odd)).status).toBeLessThan(300);
  });

  it('with the algorithm none, or another HMAC, is refused as token_algorithm', async () => {
    const [, payload] = (await signToken(factsOf('token'))).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'k1' })).toString('base64url');
    expect((await startWith(world, `${none}.${payload}.`)).body.code).toBe('token_algorithm');
    expect((await answerTo({ header: { alg: 'HS384' }, key: new Uint8Array(48).fill(7) })).body.code).toBe(
      'token_algorithm',
    );
  });

  it.each([
    ['HS512', 'It says `HS512`; only HS256 is taken.'],
    ['x'.repeat(33), 'Only HS256 is taken.'],
    ['\u001b]0;title\u0007', 'Only HS256 is taken.'],
    [{ toString: 1, valueOf: 1 }, 'Only HS256 is taken.'],
    [['HS256'], 'Only HS256 is taken.'],
    [null, 'Only HS256 is taken.'],
  ])(
    'with the algorithm %j is refused as token_algorithm, and named only where it has a name',
    async (alg, detail) => {
      const header = Buffer.from(JSON.stringify({ alg, kid: 'k1' })).toString('base64url');
      const { body } = await startWith(world, `${header}.e30.eA`);
      expect([body.code, body.detail]).toEqual(['token_algorithm', detail]);
    },
  );

  it('signed with a key it brings along is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const rsa = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', jku: 'https://evil.test' })
      .sign(privateKey);
    expect(publicKey.type).toBe('public');
    expect((await startWith(world, rsa)).body.code).toBe('token_algorithm');
    const own = await answerTo({
      header: { jwk: { kty: 'oct', k: Buffer.alloc(32, 8).toString('base64url') } },
      key: new Uint8Array(32).fill(8),
    });
    expect(own.body.code).toBe('token_signature');
  });

  it('from a host whose clock is four minutes off is taken', async () => {
    expect((await answerTo({ claims: { iat: seconds() + 240, exp: seconds() + 600 } })).status).toBeLessThan(
      300,
    );
    expect((await answerTo({ claims: { iat: seconds() - 800, exp: seconds() - 240 } })).status).toBeLessThan(
      300,
    );
  });

  it('with the jti of another token is refused as token_reused', async () => {
    const jti = 'one-jti-for-two';
    expect((await answerTo({ claims: { jti } })).status).toBeLessThan(300);
    const other = await startWith(world, await signToken(factsOf('other'), { claims: { jti } }));
    expect(other.body.code).toBe('token_reused');
  });

  it('is never reached with an unknown publishable key', async () => {
    const answer = await post(world, '/v1/sessions', { key: `${PUBLISHABLE_KEY}x`, token: 'hello' });
    expect([answer.status, answer.body.code]).toEqual([401, 'key_unknown']);
  });
});
