import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { elsewhere } from '../elsewhere.ts';
import { heldTwice } from '../held-twice.ts';
import { profiles } from '../profiles/index.ts';
import { rules } from '../rules/index.ts';
import { reference } from './reference.ts';

const file = fileURLToPath(new URL('../../../../../docs/fairness.md', import.meta.url));

it('the page about fairness is the one the rules give (pnpm --filter @partwell/flow run fairness)', async () => {
  await expect(reference()).toMatchFileSnapshot(file);
});

it('every rule and every profile has its place on the page', () => {
  const page = reference();
  for (const { id } of rules) expect(page).toContain(`### ${id}\n`);
  for (const { id } of elsewhere) expect(page).toContain(`| \`${id}\` |`);
  for (const id of Object.keys(profiles)) expect(page).toContain(`### ${id}\n`);
});

it('what is held twice is a rule about documents', () => {
  const ids = rules.map(({ id }) => id);
  for (const id of heldTwice) expect(ids).toContain(id);
});

it('the page promises no legal compliance', () => {
  expect(reference()).not.toMatch(/complian|legal by|guarantees? that/i);
});
