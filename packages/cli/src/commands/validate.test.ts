import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';

const withTypo =
  '{\n  "schemaVersion": 1,\n  "id": "typo",\n  "reasons": [{ "id": "other", "ofers": [] }]\n}\n';

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
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: 'flow.json',
      ok: false,
      problems: [{ code: 'unknown_property', path: ['reasons', 0, 'ofers'], line: 4 }],
    },
  ]);
  expect(code).toBe(1);
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
