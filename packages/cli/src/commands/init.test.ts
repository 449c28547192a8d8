import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseFlow } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

const flags = [
  '--name',
  'Halyard',
  '--subject',
  'membership',
  '--language',
  'de',
  '--offers',
  'pause,contact',
];

function written(cwd: string, file = 'flows/default.json') {
  const parsed = parseFlow(readFileSync(path.join(cwd, file), 'utf8'));
  if (!parsed.ok) throw new Error('it is not a valid flow');
  return parsed.flow;
}

test('with --yes it writes a flow that validate passes, in the folder it validates, and says what comes next', () => {
  const cwd = workFolder({});
  const { code, stdout } = runPartwell(['init', '--yes'], { cwd });
  expect(stdout).toContain('✓ Wrote flows/default.json');
  expect(stdout).toContain('partwell validate flows');
  expect(code).toBe(0);
  const check = runPartwell(['validate', 'flows', '--max-warnings', '0'], { cwd });
  expect(check.stdout).toContain('✓ flows/default.json');
  expect(check.code).toBe(0);
});

test('the schema for the editor lies where the flow points to', () => {
  const cwd = workFolder({});
  runPartwell(['init', '--yes'], { cwd });
  const schema = written(cwd).$schema ?? '';
  expect(existsSync(path.join(cwd, 'flows', schema))).toBe(true);
});

test('answers can be given as options', () => {
  const cwd = workFolder({});
  expect(runPartwell(['init', 'my flow.json', ...flags, '--profile', 'eu', 'uk'], { cwd }).code).toBe(0);
  expect(written(cwd, 'my flow.json')).toMatchObject({
    name: 'Halyard: everybody',
    subject: 'membership',
    defaultLocale: 'de',
    profiles: ['eu', 'uk'],
  });
  expect(Object.keys(written(cwd, 'my flow.json').offers)).toEqual(['pause', 'talk']);
});

test('a second flow beside the first has an id of its own, from the name of its file', () => {
  const cwd = workFolder({});
  runPartwell(['init', '--yes'], { cwd });
  expect(runPartwell(['init', 'flows/Équipes 2.jsonc', '--yes'], { cwd }).code).toBe(0);
  expect(written(cwd, 'flows/Équipes 2.jsonc').id).toBe('equipes-2');
  expect(runPartwell(['init', 'flows/default.draft.json', '--yes'], { cwd }).code).toBe(0);
  expect(written(cwd, 'flows/default.draft.json').id).toBe('default');
  expect(runPartwell(['init', 'flows/…', '--yes'], { cwd }).code).toBe(0);
  expect(written(cwd, 'flows/…').id).toBe('default');
  const check = runPartwell(['validate', 'flows'], { cwd });
  expect([check.code, check.stdout]).toEqual([0, expect.not.stringContaining('flow_duplicate')]);
});

test('a file that is there is left alone, and replaced with --force', () => {
  const cwd = workFolder({ 'flows/default.json': 'mine' });
  const { code, stderr } = runPartwell(['init', '--yes'], { cwd });
  expect(stderr).toContain('flows/default.json exists already. Choose another name, or give --force.');
  expect(code).toBe(2);
  expect(readFileSync(path.join(cwd, 'flows/default.json'), 'utf8')).toBe('mine');
  expect(runPartwell(['init', '--yes', '--force'], { cwd }).code).toBe(0);
  expect(written(cwd).id).toBe('default');
});

test('without a terminal it says which options answer its questions', () => {
  const cwd = workFolder({});
  const { code, stderr } = runPartwell(['init', '--name', 'Halyard'], { cwd });
  expect(stderr).toContain('Give --yes for the usual answers');
  expect(stderr).toContain('--language');
  expect(code).toBe(2);
  expect(existsSync(path.join(cwd, 'flows'))).toBe(false);
});

test('where the law has no place for offers it says that there are none', () => {
  const cwd = workFolder({});
  const { stdout } = runPartwell(['init', '--yes', '--profile', 'de'], { cwd });
  expect(stdout).toContain('Without offers: de leaves no place for them before the final button.');
  expect(written(cwd).offers).toEqual({});
});

test('profiles that contradict each other are told, and nothing is written', () => {
  const cwd = workFolder({});
  const { code, stderr } = runPartwell(['init', '--yes', '--profile', 'de', 'fr'], { cwd });
  expect(stderr).toContain('de and fr contradict each other');
  expect(code).toBe(2);
  expect(existsSync(path.join(cwd, 'flows'))).toBe(false);
});

test('offers and names that cannot be are refused', () => {
  const cwd = workFolder({});
  expect(runPartwell(['init', '--offers', 'pause,gift'], { cwd }).stderr).toContain('"gift" is none of them');
  expect(runPartwell(['init', '--name', ' '], { cwd }).stderr).toContain('Give it a name');
  expect(runPartwell(['init', '--offers', 'none', '--yes'], { cwd }).code).toBe(0);
  expect(written(cwd).offers).toEqual({});
});

test('what lies beside the flow is not replaced either, and that is said', () => {
  const cwd = workFolder({ 'flows/schema/flow.schema.json': '{"mine": true}' });
  const { code, stdout } = runPartwell(['init', '--yes'], { cwd });
  expect(stdout).toContain('kept flows/schema/flow.schema.json');
  expect(code).toBe(0);
  expect(readFileSync(path.join(cwd, 'flows/schema/flow.schema.json'), 'utf8')).toBe('{"mine": true}');
});

test('a link to nowhere is a file that is there', () => {
  const cwd = workFolder({});
  symlinkSync('elsewhere.json', path.join(cwd, 'flow.json'));
  expect(runPartwell(['init', 'flow.json', '--yes'], { cwd }).code).toBe(2);
  expect(existsSync(path.join(cwd, 'elsewhere.json'))).toBe(false);
});
