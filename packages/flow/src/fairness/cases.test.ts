import { expect, it } from 'vitest';
import { profileName } from '../schema/profile-name.ts';
import { checkFlow } from './check-flow.ts';
import type { Example, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { severityOf } from './severity.ts';
import { documentOf } from './testing/good-document.ts';

/** An example under the first profile that it is shown for, and everything that is found in it. */
function caseOf(rule: Rule, verdict: 'passes' | 'fails', example: Example) {
  const profile = (example.profiles ?? profileName.options).find(
    (each) => severityOf(rule, [each]) !== 'off',
  );
  const flow = documentOf(example, profile ?? 'default');
  const { problems } = checkFlow(JSON.stringify(flow));
  return {
    name: `${rule.id} ${verdict}: ${example.says}`,
    flow,
    expected: problems
      .filter(({ code }) => code.startsWith('fair/'))
      .map(({ code, severity, path }) => ({ code, severity: severity ?? 'error', path })),
  };
}

const cases = rules.flatMap((rule) => [
  ...rule.examples.passes.map((example) => caseOf(rule, 'passes', example)),
  ...rule.examples.fails.map((example) => caseOf(rule, 'fails', example)),
]);

const about = 'What the fairness rules find in a flow: every example of every rule, under one profile each.';
/** A case a line: what changes in a rule shows as the cases it changes. */
const lines = cases.map((each) => `    ${JSON.stringify(each)}`).join(',\n');

it('the published cases are those of the rules (pnpm --filter @partwell/flow run cases)', async () => {
  const file = `{\n  "about": ${JSON.stringify(about)},\n  "cases": [\n${lines}\n  ]\n}\n`;
  await expect(file).toMatchFileSnapshot('../../cases/lint.json');
});

it('a case that fails names the rule it is there for, and one that passes does not', () => {
  for (const { name, expected } of cases) {
    const [id, verdict] = name.split(/[ :]/);
    expect(
      expected.some(({ code }) => code === `fair/${id}`),
      name,
    ).toBe(verdict === 'fails');
  }
});
