import { expect, test } from 'vitest';
import { createProgram } from '../program.ts';
import { runPartwell } from '../testing/run-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';
import { completionsOf } from './completions.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

const program = completionsOf(createProgram());

test('zsh is told every command, every option and what its value may be', () => {
  const script = zsh(program);
  for (const { name, options } of program.commands) {
    expect(script).toContain(`'${name}:`);
    for (const { flags } of options) for (const flag of flags) expect(script).toContain(flag);
  }
  expect(script).toContain(':value:(text json sarif github)');
  expect(script).toContain('_files -g "*(.json|.jsonc)(-.)"');
});

test('zsh is given descriptions in which nothing has a meaning of its own', () => {
  const option = { flags: ['--a'], description: 'it’s "a: [b]", isn\'t it' };
  const script = zsh({
    name: 'p',
    options: [],
    commands: [{ name: 'c', summary: '', options: [option], args: [] }],
  });
  expect(script).toContain(`'--a[it’s "a\\: b", isn'\\''t it]'`);
});

test('fish is told every command, every option and what its value may be', () => {
  const script = fish(program);
  for (const { name, options } of program.commands) {
    expect(script).toContain(`-n __fish_use_subcommand -a ${name} -d`);
    for (const { flags } of options) {
      const long = flags.find((flag) => flag.startsWith('--'))?.slice(2);
      expect(script).toContain(
        `'__fish_seen_subcommand_from ${name}'${flags.length > 1 ? ' -s h' : ''} -l ${long}`,
      );
    }
  }
  expect(script).toContain("-x -a 'text json sarif github'");
});

test.each(['bash', 'zsh', 'fish'])('the script for %s is printed, and says how it is loaded', (shell) => {
  const { code, stdout } = runPartwell(['completion', shell], { cwd: workFolder({}) });
  expect(stdout).toContain(`partwell completion ${shell}`);
  expect(code).toBe(0);
});

test('another shell is refused with the ones there are', () => {
  const { code, stderr } = runPartwell(['completion', 'tcsh'], { cwd: workFolder({}) });
  expect(stderr).toContain('bash, zsh, fish');
  expect(code).toBe(2);
});
