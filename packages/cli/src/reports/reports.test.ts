import type { FlowProblem } from '@partwell/flow/schema';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import type { CheckedFile } from '../validation/checked-file.ts';
import { reports } from './index.ts';

const rule: NonNullable<FlowProblem['rule']> = {
  id: 'no-typed-confirm',
  profiles: ['default'],
  basis: 'statute',
  source: '15 U.S.C. § 8403',
  asOf: '2026-10-01',
  status: 'in force',
};

const unfair: FlowProblem = {
  code: 'fair/no-typed-confirm',
  path: ['confirm', 'typeToConfirm'],
  message: 'Nobody has to type a word to leave.',
  fix: 'Remove it.',
  line: 1,
  column: 2,
  endLine: 1,
  endColumn: 6,
  rule,
};

const odd: FlowProblem = {
  code: 'offer_undefined',
  severity: 'warning',
  path: ['offers', 'a'],
  message: '100 %: first\nsecond',
  line: 1,
  column: 2,
  endLine: 2,
  endColumn: 3,
};

const files = (...problems: FlowProblem[]): CheckedFile[] => [
  { file: 'flows/a,b: c.json', source: '{"x": 1}\n{}', problems },
];

test('for people a fairness finding says what it rests on, and how to put it right', () => {
  const text = reports.text(files(unfair));
  expect(text).toContain('Nobody has to type a word to leave.');
  expect(text).toContain('fix: Remove it.');
  expect(text).toContain('statute: 15 U.S.C. § 8403 (in force, read 2026-10-01)');
});

test('for GitHub what would end a property or a command is escaped', () => {
  expect(reports.github(files(odd))).toBe(
    '::warning file=flows/a%2Cb%3A c.json,line=1,endLine=2,title=offers.a (offer_undefined)::100 %25: first%0Asecond',
  );
});

test('for GitHub columns are given where the place is within one line', () => {
  expect(reports.github(files(unfair))).toContain('line=1,endLine=1,col=2,endColumn=6,');
});

test('for GitHub what was piped in has no file', () => {
  expect(reports.github([{ file: '-', source: '', problems: [{ code: 'x', path: [], message: 'm' }] }])).toBe(
    '::error title=document (x)::m',
  );
});

const sarif = (...problems: FlowProblem[]): Log => JSON.parse(reports.sarif(files(...problems)));

test('SARIF lists every rule once, and every result points at its rule', () => {
  const [run] = sarif(unfair, odd, unfair).runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual(['fair/no-typed-confirm', 'offer_undefined']);
  for (const { ruleId, ruleIndex } of run?.results ?? []) {
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  }
  expect(run?.results?.map(({ level }) => level)).toEqual(['error', 'warning', 'error']);
});

test('SARIF explains each rule, a fairness rule with its source', () => {
  const [fair, reference] = sarif(unfair, odd).runs[0]?.tool.driver.rules ?? [];
  expect(fair?.shortDescription?.text).toContain('type');
  expect(fair?.help?.text).toContain('15 U.S.C. § 8403');
  expect(fair?.properties).toMatchObject({ basis: 'statute', status: 'in force' });
  expect(reference?.help?.text).toBe('An offer is named that `offers` does not define.');
});

test('SARIF places are relative addresses with the whole region', () => {
  const location = sarif(unfair).runs[0]?.results?.[0]?.locations?.[0];
  expect(location?.physicalLocation).toEqual({
    artifactLocation: { uri: 'flows/a%2Cb%3A%20c.json', uriBaseId: '%SRCROOT%' },
    region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 6 },
  });
  expect(location?.logicalLocations).toEqual([{ fullyQualifiedName: 'confirm.typeToConfirm' }]);
});

test('SARIF of flows that are fine is a run without results', () => {
  expect(sarif()).toMatchObject({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Partwell', rules: [] } }, results: [] }],
  });
});

test('JSON counts, and says a severity with every problem', () => {
  const { errors, warnings, files: listed } = JSON.parse(reports.json(files(unfair, odd)));
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 1 });
  expect(listed[0].problems.map((each: FlowProblem) => each.severity)).toEqual(['error', 'warning']);
});
