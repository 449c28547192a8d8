import { readFileSync } from 'node:fs';
import { verifyCustomerToken } from '@partwell/api/testing';
import { expect, it } from 'vitest';
import { makeVectors, type Vectors } from './make-vectors.ts';
import { workspaceWith } from './workspace.ts';

const vectors: Vectors = JSON.parse(readFileSync(new URL('../vectors.json', import.meta.url), 'utf8'));

it('the file holds what is made here', () => {
  expect(vectors).toEqual(JSON.parse(JSON.stringify(makeVectors())));
});

it.each(vectors.vectors)('a token with $name is $expected', async ({ token, at, expected, claims }) => {
  const workspace = workspaceWith(vectors.workspace, vectors.secret);
  const verdict = await verifyCustomerToken(token, workspace, new Date(at));
  expect(verdict.ok ? 'accepted' : verdict.code).toBe(expected);
  if (verdict.ok) expect(verdict.claims).toEqual(claims);
});

it('every code of a token has a vector', () => {
  const codes = new Set(vectors.vectors.map(({ expected }) => expected));
  expect([...codes].sort()).toEqual([
    'accepted',
    'token_algorithm',
    'token_audience',
    'token_claims',
    'token_expired',
    'token_issuer',
    'token_key_unknown',
    'token_lifetime',
    'token_malformed',
    'token_mode',
    'token_not_yet_valid',
    'token_signature',
  ]);
});
