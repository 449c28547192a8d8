import type { CustomerFactsInput } from '@partwell/flow/schema';
import { emptyTraits, oddFacts, plainFacts } from './facts.ts';
import { signText } from './sign-text.ts';

/** A token at a moment, and what a server says of it. */
export interface Vector {
  readonly name: string;
  /** When the server sees it; UTC. */
  readonly at: string;
  /** What went into the token, in this order, as JSON without spaces. */
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly token: string;
  /** `accepted`, or the code it is refused with. */
  readonly expected: string;
}

export interface Vectors {
  readonly workspace: string;
  readonly secret: string;
  readonly vectors: readonly Vector[];
}

/** Its key has `-` and `_` in it, as every second one has: who splits at underscores cuts it. */
const SECRET = 'cs_test_k1_-_8A-_8B-_8C-_8D-_8E-_8F-_8G-_8H-_8I-_8J-_8';
const KEY = Buffer.from(SECRET.slice('cs_test_k1_'.length), 'base64url');
const OTHER_KEY = Buffer.alloc(32, 8);

const WORKSPACE = 'ws_halyard';
const AT = '2026-12-01T12:00:00Z';
const NOW = Date.parse(AT) / 1000;
const HEADER = { alg: 'HS256', typ: 'JWT', kid: 'k1' };

interface Wrong {
  readonly facts?: CustomerFactsInput;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly sign?: (header: object, claims: object) => string;
}

/** Every vector: what is accepted first, then each way to be refused. */
export function makeVectors(): Vectors {
  return {
    workspace: WORKSPACE,
    secret: SECRET,
    vectors: [
      vector('accepted', 'everything right', {}),
      vector('accepted', 'umlauts, quotes, emoji, numbers with a fraction', { facts: oddFacts }),
      vector('accepted', 'no traits, as an object', { facts: emptyTraits }),
      vector('accepted', 'a clock four minutes ahead', { claims: { iat: NOW + 240, exp: NOW + 600 } }),
      vector('accepted', 'over for four minutes', { claims: { iat: NOW - 800, exp: NOW - 240 } }),
      vector('token_signature', 'signed with the text of the key instead of its bytes', {
        sign: (header, claims) => signText(header, claims, Buffer.from(SECRET.slice('cs_test_k1_'.length))),
      }),
      vector('token_signature', 'signed with the whole secret', {
        sign: (header, claims) => signText(header, claims, Buffer.from(SECRET)),
      }),
      vector('token_signature', 'signed with what stands after the last underscore', {
        sign: (header, claims) =>
          signText(header, claims, Buffer.from(SECRET.split('_').at(-1) ?? '', 'base64url')),
      }),
      vector('token_signature', 'signed with another key', {
        sign: (header, claims) => signText(header, claims, OTHER_KEY),
      }),
      vector('token_malformed', 'padded base64 instead of base64url', {
        sign: (header, claims) => signText(header, claims, KEY, { encoding: 'base64' }),
      }),
      vector('token_malformed', 'cut when it was copied', {
        sign: (header, claims) => signText(header, claims, KEY).split('.').slice(0, 2).join('.'),
      }),
      vector('token_algorithm', 'HS384', {
        header: { ...HEADER, alg: 'HS384' },
        sign: (header, claims) => signText(header, claims, KEY, { hash: 'sha384' }),
      }),
      vector('token_algorithm', 'no algorithm and no signature', {
        header: { ...HEADER, alg: 'none' },
        sign: (header, claims) => signText(header, claims, KEY).replace(/[^.]*$/, ''),
      }),
      vector('token_key_unknown', 'no kid', { header: { alg: 'HS256', typ: 'JWT' } }),
      vector('token_key_unknown', 'another kid', { header: { ...HEADER, kid: 'k2' } }),
      vector('token_mode', 'the other mode', { claims: { mode: 'live' } }),
      vector('token_mode', 'the other mode, signed with its secret', {
        claims: { mode: 'live' },
        sign: (header, claims) => signText(header, claims, OTHER_KEY),
      }),
      vector('token_issuer', 'another workspace', { claims: { iss: 'ws_other' } }),
      vector('token_audience', 'another audience', { claims: { aud: 'ws_halyard' } }),
      vector('token_expired', 'made ten minutes too long ago', {
        claims: { iat: NOW - 1500, exp: NOW - 600 },
      }),
      vector('token_not_yet_valid', 'a clock ten minutes ahead', {
        claims: { iat: NOW + 600, exp: NOW + 1200 },
      }),
      vector('token_not_yet_valid', 'milliseconds instead of seconds', {
        claims: { iat: NOW * 1000, exp: (NOW + 900) * 1000 },
      }),
      vector('token_lifetime', 'sixteen minutes to live', { claims: { exp: NOW + 960 } }),
      vector('token_claims', 'no jti', { claims: { jti: undefined } }),
      vector('token_claims', 'seconds with a fraction', { claims: { iat: NOW + 0.5 } }),
      vector('token_claims', 'the id of the customer where it does not belong', {
        claims: { customer: plainFacts.customer },
      }),
      vector('token_claims', 'a customer whose id is no name in an address', { claims: { sub: '..' } }),
      vector('token_claims', 'a price in euros instead of cents', {
        claims: {
          subscription: { ...plainFacts.subscription, price: { amount: 29.5, currency: 'EUR' } },
        },
      }),
      vector('token_claims', 'null for what is not known', {
        claims: { customer: { name: null, locale: 'en-US' } },
      }),
      vector('token_claims', 'no traits, as a list', { claims: { customer: { traits: [] } } }),
    ],
  };
}

function vector(expected: string, name: string, wrong: Wrong): Vector {
  const { facts = plainFacts, header = HEADER, sign = signRight } = wrong;
  const claims = { ...claimsOf(facts, name), ...wrong.claims };
  return { name, at: AT, header, claims: withoutUndefined(claims), token: sign(header, claims), expected };
}

function claimsOf({ customer, subscription, otherSubscriptions, plans }: CustomerFactsInput, name: string) {
  const { id, ...rest } = customer;
  return {
    iss: WORKSPACE,
    aud: 'partwell',
    sub: id,
    jti: `vector: ${name}`,
    iat: NOW,
    exp: NOW + 900,
    mode: 'test',
    customer: rest,
    subscription,
    otherSubscriptions: otherSubscriptions ?? [],
    plans: plans ?? [],
  };
}

const signRight = (header: object, claims: object): string => signText(header, claims, KEY);

const withoutUndefined = (value: object): Record<string, unknown> => JSON.parse(JSON.stringify(value));
