import { describe, expect, it } from 'vitest';
import { flowJsonSchema } from '../../schema/json-schema.ts';
import { type ProfileName, profileName } from '../../schema/profile-name.ts';
import { checkFlow } from '../check-flow.ts';
import { elsewhere } from '../elsewhere.ts';
import type { Example, Rule } from '../rule.ts';
import { severityOf } from '../severity.ts';
import { documentOf } from '../testing/good-document.ts';
import { rules } from './index.ts';

const profilesOf = (rule: Rule, example: Example): readonly ProfileName[] =>
  (example.profiles ?? profileName.options).filter((profile) => severityOf(rule, [profile]) !== 'off');

const source = (example: Example, profile: ProfileName) => JSON.stringify(documentOf(example, profile));

const foundBy = (rule: Rule, example: Example, profile: ProfileName) =>
  checkFlow(source(example, profile)).problems.filter(({ code }) => code === `fair/${rule.id}`);

/** A property that no flow has makes the document invalid, so it is an error whatever the profile says. */
const isRefused = (rule: Rule, { path }: { path: readonly (string | number)[] }) =>
  Object.keys(rule.refuses ?? {}).some((name) => name.split('.').at(-1) === path.at(-1));

describe.each(rules)('$id', (rule) => {
  const passing = rule.examples.passes.flatMap((example) =>
    profilesOf(rule, example).map((profile) => ({ ...example, example, profile })),
  );
  const failing = rule.examples.fails.flatMap((example) =>
    profilesOf(rule, example).map((profile) => ({ ...example, example, profile })),
  );

  it('is shown to pass and to fail', () => {
    expect(passing).not.toEqual([]);
    expect(failing).not.toEqual([]);
  });

  it.each(passing)('says nothing under $profile of $says', ({ example, profile }) => {
    expect(foundBy(rule, example, profile)).toEqual([]);
  });

  it.each(passing)('passes under $profile a document that is valid: $says', ({ example, profile }) => {
    const { problems } = checkFlow(source(example, profile));
    expect(
      problems.filter(({ code, severity }) => !code.startsWith('fair/') && severity !== 'warning'),
    ).toEqual([]);
  });

  it.each(failing)('finds under $profile $says', ({ example, profile }) => {
    const [problem, ...more] = foundBy(rule, example, profile);
    expect(problem?.severity).toBe(
      problem && isRefused(rule, problem) ? 'error' : (example.atMost ?? severityOf(rule, [profile])),
    );
    expect(problem?.rule).toMatchObject({ id: rule.id, basis: rule.basis, source: rule.source });
    expect(more.every(({ path }) => path !== problem?.path)).toBe(true);
  });

  it.each(failing)('says where under $profile: $says', ({ example, profile }) => {
    for (const { line, column, message } of foundBy(rule, example, profile)) {
      expect({ line: typeof line, column: typeof column }).toEqual({ line: 'number', column: 'number' });
      expect(message).toMatch(/[.:]\s*\S/);
    }
  });

  it('says why, what to do and where it comes from', () => {
    for (const words of [rule.summary, rule.why, rule.fix]) expect(words).toMatch(/\.$/);
    expect(rule.source).not.toBe('');
    expect(rule.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('all rules together', () => {
  it('are told apart by their ids, those held elsewhere included', () => {
    const ids = [...rules, ...elsewhere].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('claim each refused property once', () => {
    const names = rules.flatMap(({ refuses }) => Object.keys(refuses ?? {}));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('refuse no property that flows have', () => {
    const properties = new Set<string>();
    JSON.stringify(flowJsonSchema(), (key, value) => {
      if (key === 'properties') for (const name of Object.keys(value)) properties.add(name);
      return value;
    });
    expect(properties.has('reasons')).toBe(true);
    const bare = rules
      .flatMap(({ refuses }) => Object.keys(refuses ?? {}))
      .filter((name) => !name.includes('.'));
    expect(bare.filter((name) => properties.has(name))).toEqual([]);
  });
});
