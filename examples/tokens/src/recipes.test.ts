import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { verifyCustomerToken } from '@partwell/api/testing';
import type { CustomerFactsInput } from '@partwell/flow/schema';
import { describe, expect, it } from 'vitest';
import { emptyTraits, oddFacts } from './facts.ts';
import { makeVectors } from './make-vectors.ts';
import { missingFor, type Recipe, recipes } from './recipes.ts';
import { workspaceWith } from './workspace.ts';

const { workspace, secret } = makeVectors();

function run({ command: [program, ...args] }: Recipe, facts: CustomerFactsInput, key: string) {
  return spawnSync(program, args, {
    cwd: path.resolve(import.meta.dirname, '..'),
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

describe.each(all)('the recipe for $language', ({ recipe, missing }) => {
  const here = it.skipIf(missing !== undefined);

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

  here('refuses a secret that is cut, and does not repeat it', () => {
    const cut = secret.slice(0, -1);
    const { status, stdout, stderr } = run(recipe, oddFacts, cut);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('he customer secret');
    expect(stdout + stderr).not.toContain(cut.slice(11));
  });
});
