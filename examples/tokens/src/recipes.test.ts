import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { verifyCustomerToken } from '@partwell/api/testing';
import type { CustomerFactsInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyTraits, oddFacts } from './facts.ts';
import type { Vector, Vectors } from './make-vectors.ts';
import { BUILT, missingFor, type Recipe, recipes } from './recipes.ts';
import { workspaceWith } from './workspace.ts';

const { workspace, secret, vectors }: Vectors = JSON.parse(
  readFileSync(new URL('../vectors.json', import.meta.url), 'utf8'),
);

/** Those that say nothing but what a recipe says of its own: who gives it the same facts gets the same token, but for id and time. */
const signable = vectors.filter(
  ({ expected, claims: { iat, exp } }) => expected === 'accepted' && Number(exp) - Number(iat) === 900,
);
const factsIn = ({ claims: { sub, customer, subscription, otherSubscriptions, plans } }: Vector) =>
  ({
    ...{ subscription, otherSubscriptions, plans },
    customer: { id: sub, ...(customer as object) },
  }) as CustomerFactsInput;

const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
const signatureOf = (signed: string): string => {
  const key = workspaceWith(workspace, secret).customerKeys.get('k1') ?? new Uint8Array();
  return createHmac('sha256', key).update(signed).digest('base64url');
};

const cwd = path.resolve(import.meta.dirname, '..');

function run({ command: [program, ...args] }: Recipe, facts: CustomerFactsInput, key: string) {
  return spawnSync(program, args, {
    cwd,
    env: { ...process.env, PARTWELL_CUSTOMER_SECRET: key, PARTWELL_WORKSPACE: workspace },
    input: JSON.stringify(facts),
    encoding: 'utf8',
  });
}

/** Each with what is missing on this machine to run it; `npm test` names those at its end. */
const all = recipes.map((recipe) => {
  const missing = missingFor(recipe, process.env.PATH ?? '');
  const unless = missing === undefined ? '' : ` (not run: ${missing} is not here)`;
  return { recipe, missing, language: recipe.language + unless };
});

afterAll(() => rmSync(BUILT, { recursive: true, force: true }));

describe.each(all)('the recipe for $language', ({ recipe, missing }) => {
  const here = it.skipIf(missing !== undefined);
  beforeAll(() => {
    if (missing !== undefined || !recipe.build) return;
    const [program, ...args] = recipe.build;
    const { status, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8' });
    expect(status, stdout).toBe(0);
  }, 60_000);

  here.each([
    ['odd letters and numbers', oddFacts],
    ['traits without any', emptyTraits],
  ])('signs %s as the server reads them', async (_what, facts) => {
    const { stdout, stderr } = run(recipe, facts, secret);
    expect(stderr).toBe('');
    const verdict = await verifyCustomerToken(stdout.trim(), workspaceWith(workspace, secret), new Date());
    const { id, ...customer } = facts.customer;
    expect(verdict).toMatchObject({
      ok: true,
      claims: { otherSubscriptions: [], ...facts, customer, sub: id, mode: 'test' },
    });
    expect(verdict.ok && verdict.claims.exp - verdict.claims.iat).toBe(900);
  });

  here.each(signable)('signs what is in the vector "$name" as it is there', (vector) => {
    const { stdout, stderr } = run(recipe, factsIn(vector), secret);
    expect(stderr).toBe('');
    const [header, claims, signature, ...more] = stdout.trim().split('.');
    expect(more).toEqual([]);
    expect(read(header)).toEqual(vector.header);
    const { jti, iat, exp, ...said } = read(claims);
    expect(exp - iat).toBe(900);
    expect(jti).not.toBe('');
    const { jti: _jti, iat: _iat, exp: _exp, ...expected } = vector.claims;
    expect(said).toEqual(expected);
    // The key of the file makes its own tokens in the same way.
    expect(signature).toBe(signatureOf(`${header}.${claims}`));
    const [itsHeader, itsClaims, itsSignature] = vector.token.split('.');
    expect(itsSignature).toBe(signatureOf(`${itsHeader}.${itsClaims}`));
  });

  here('refuses a secret that is cut, and does not repeat it', () => {
    const cut = secret.slice(0, -1);
    const { status, stdout, stderr } = run(recipe, oddFacts, cut);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('he customer secret');
    expect(stdout + stderr).not.toContain(cut.slice(11));
  });
});
