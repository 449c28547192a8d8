import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../root.ts';

const allowed =
  /^(packages|examples|docs|package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml|vite\.config\.ts|README\.md|LICEN[CS]E.*|\..*)$/;

const unexpected = (paths: readonly string[]) =>
  [...new Set(paths.map((path) => path.split('/')[0] ?? ''))].filter((name) => !allowed.test(name));

test('the top level holds folders of the product and files that tools insist on, nothing else', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter(Boolean);
  expect(paths).toContain('package.json');
  expect(unexpected(paths)).toEqual([]);
});

test('a stray file or folder at the top is noticed', () => {
  expect(unexpected(['scripts/build.ts', 'tsconfig.json', 'packages/flow/tsconfig.json', '.ci/run'])).toEqual(
    ['scripts', 'tsconfig.json'],
  );
});
