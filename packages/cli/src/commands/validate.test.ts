import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';

const withTypo = `{
  "schemaVersion": 1,
  "id": "typo",
  "reasons": [{ "id": "other", "ofers": [] }, { "id": "prefer-not-to-say" }],
  "privacy": ${JSON.stringify(sampleFlow.privacy)}
}
`;

test('a valid flow passes with its id', () => {
  const cwd = workFolder({ 'flow.json': sampleFlow });
  const { code, stdout } = runPartwell(['validate', 'flow.json'], { cwd });
  expect(stdout).toContain('✓ flow.json  flow sample');
  expect(code).toBe(0);
});

test('a problem is told with its path, its place and the line marked', () => {
  const cwd = workFolder({ 'flow.json': withTypo });
  const { code, stdout } = runPartwell(['validate', 'flow.json'], { cwd });
  expect(stdout).toContain('reasons[0].ofers');
  expect(stdout).toMatch(/flow\.json:4:\d+ {2}unknown_property/);
  const lines = stdout.split('\n');
  const marked = lines.findIndex((line) => line.includes('› 4 │'));
  expect(lines[marked + 1]?.indexOf('^')).toBe(lines[marked]?.indexOf('"ofers"'));
  expect(code).toBe(1);
});

test('a folder stands for its flows, and one bad flow fails the run', () => {
  const cwd = workFolder({
    'flows/a.json': sampleFlow,
    'flows/b.jsonc': withTypo,
    'flows/notes.md': 'no flow',
  });
  const { code, stdout } = runPartwell(['validate', 'flows'], { cwd });
  expect(stdout).toContain('✓ flows/a.json');
  expect(stdout).toContain('✗ flows/b.jsonc');
  expect(stdout).not.toContain('notes.md');
  expect(code).toBe(1);
});

test('programs get the problems as JSON', () => {
  const cwd = workFolder({ 'flow.json': withTypo });
  const { code, stdout } = runPartwell(['validate', 'flow.json', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    ok: false,
    errors: 1,
    warnings: 0,
    files: [
      {
        file: 'flow.json',
        ok: false,
        flow: null,
        problems: [{ code: 'unknown_property', severity: 'error', path: ['reasons', 0, 'ofers'], line: 4 }],
      },
    ],
  });
  expect(code).toBe(1);
});

test('code scanning gets SARIF, and GitHub a note at the line', () => {
  const cwd = workFolder({ 'flows/a flow.json': withTypo });
  const sarif = JSON.parse(runPartwell(['validate', 'flows', '--format', 'sarif'], { cwd }).stdout);
  expect(sarif.runs[0].results[0].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'flows/a%20flow.json' },
    region: { startLine: 4 },
  });
  const { code, stdout } = runPartwell(['validate', 'flows', '--format', 'github'], { cwd });
  expect(stdout).toMatch(/^::error file=flows\/a flow\.json,line=4,/);
  expect(code).toBe(1);
});

test('GitHub is told nothing about flows that are fine', () => {
  const cwd = workFolder({ 'flow.json': sampleFlow });
  const { code, stdout } = runPartwell(['validate', 'flow.json', '--format', 'github'], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

test('two flows of a folder with one id are an error at the second', () => {
  const cwd = workFolder({
    'flows/a.json': sampleFlow,
    'flows/b.json': { ...sampleFlow, when: { plan: 'pro' } },
  });
  const { code, stdout } = runPartwell(['validate', 'flows'], { cwd });
  expect(stdout).toContain('✓ flows/a.json');
  expect(stdout).toContain('`sample` is also the id of a.json');
  expect(stdout).toMatch(/flows\/b\.json:3:\d+ {2}flow_duplicate/);
  expect(code).toBe(1);
});

const crowded = { 'flows/a.json': sampleFlow, 'flows/b.json': { ...sampleFlow, id: 'second' } };

test('a second flow for everybody is a warning, which fails nothing by itself', () => {
  const { code, stdout } = runPartwell(['validate', 'flows'], { cwd: workFolder(crowded) });
  expect(stdout).toContain('warning');
  expect(stdout).toContain('the first by file name is used');
  expect(stdout).toContain('Say with `when` whom it is for');
  expect(stdout).toContain('2 flows: all are valid (1 warning)');
  expect(code).toBe(0);
});

test('more warnings than allowed fail the run, also when they are not shown', () => {
  const cwd = workFolder(crowded);
  const { code, stdout, stderr } = runPartwell(['validate', 'flows', '--quiet', '--max-warnings', '0'], {
    cwd,
  });
  expect(stdout).not.toContain('warning');
  expect(stderr).toContain('1 warning; --max-warnings allows 0.');
  expect(code).toBe(1);
});

test('as many warnings as allowed pass', () => {
  const { code } = runPartwell(['validate', 'flows', '--max-warnings', '1'], { cwd: workFolder(crowded) });
  expect(code).toBe(0);
});

test('a number of warnings that is none is refused', () => {
  const { code, stderr } = runPartwell(['validate', 'a.json', '--max-warnings', 'few'], {
    cwd: workFolder({}),
  });
  expect(stderr).toContain('Use a whole number');
  expect(code).toBe(2);
});

test('a flow that is not fair is told with the rule and what the rule rests on', () => {
  const cwd = workFolder({ 'flow.json': { ...sampleFlow, profiles: ['us-ny'] } });
  const { code, stdout } = runPartwell(['validate', 'flow.json'], { cwd });
  expect(stdout).toContain('fair/signup-symmetry');
  expect(stdout).toMatch(/statute: N\.Y\. Gen\. Bus\. Law § 527-a.*\(in force, read \d{4}-\d\d-\d\d\)/);
  expect(code).toBe(1);
});

test('a property that we leave out on purpose is refused with the reason', () => {
  const cwd = workFolder({ 'flow.json': { ...sampleFlow, confirm: { typeToConfirm: 'CANCEL' } } });
  const { code, stdout } = runPartwell(['validate', 'flow.json'], { cwd });
  expect(stdout).toContain('fair/no-typed-confirm');
  expect(code).toBe(1);
});

test('flows in different folders do not meet', () => {
  const cwd = workFolder({ 'live/a.json': sampleFlow, 'test/a.json': sampleFlow });
  expect(runPartwell(['validate', 'live', 'test'], { cwd }).code).toBe(0);
});

test('there are colours where they are asked for, and none in a pipe', () => {
  const cwd = workFolder({ 'flow.json': withTypo });
  const coloured = (env: Record<string, string>) =>
    runPartwell(['validate', 'flow.json'], { cwd, env }).stdout.includes('\u001b[');
  expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
  expect(coloured({})).toBe(false);
  expect(coloured({ CI: 'true' })).toBe(false);
  expect(coloured({ NO_COLOR: '1' })).toBe(false);
});

test('a flow can be piped in', () => {
  const cwd = workFolder({});
  const { code, stdout } = runPartwell(['validate', '-'], { cwd, input: JSON.stringify(sampleFlow) });
  expect(stdout).toContain('flow sample');
  expect(code).toBe(0);
});

test('a file that is not there is named, with exit code 2', () => {
  const { code, stderr } = runPartwell(['validate', 'nowhere.json'], { cwd: workFolder({}) });
  expect(stderr).toContain('nowhere.json does not exist');
  expect(code).toBe(2);
});

test('a file that is named twice, or lies in a folder that is named too, is checked once', () => {
  const cwd = workFolder({ 'flows/a.json': sampleFlow });
  for (const args of [
    ['flows/a.json', 'flows/a.json'],
    ['flows', './flows/a.json'],
    ['flows/a.json', 'flows/'],
  ]) {
    const { code, stdout } = runPartwell(['validate', ...args], { cwd });
    expect(stdout).toContain('1 flow: it is valid');
    expect(code).toBe(0);
  }
});

test('nothing that a document says moves the cursor or turns the line around', () => {
  const hostile =
    '{"schemaVersion": 1, "id": "x", "a\u001b[2Jb": 1, "c\u001b]0;title\u0007": 2, "d\u202ee": 3}';
  const escaped = '{"schemaVersion": 1, "id": "x", "a\\u001b[2Jb": 1, "c\\u202ed": 1}';
  const cwd = workFolder({ 'raw.json': hostile, 'escaped.json': escaped });
  const { code, stdout } = runPartwell(['validate', 'raw.json', 'escaped.json'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('unknown_property');
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});
