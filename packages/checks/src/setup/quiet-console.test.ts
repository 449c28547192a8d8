import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';

// Inside the checkout, so that `vitest` resolves; `dist` is nobody's source.
const folder = path.join(root, 'packages/checks/dist/quiet-console');
const setup = path.join(import.meta.dirname, 'quiet-console.ts');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

function runTest(body: string) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'vite.config.ts'),
    `export default { test: { setupFiles: ['${setup}'] } };`,
  );
  writeFileSync(
    path.join(folder, 'a.test.ts'),
    `import { expect, test, vi } from 'vitest';\ntest('a', () => { ${body} });\n`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', '--root', folder], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, output: stdout + stderr };
}

test('a test that writes to the console fails, with what it wrote', () => {
  const { status, output } = runTest("console.warn('left over');");
  expect(output).toContain('console.warn: left over');
  expect(status).toBe(1);
});

test('a test that expects a message, and says so by a spy, passes', () => {
  const { status, output } = runTest(
    "const warn = vi.spyOn(console, 'warn'); console.warn('expected'); expect(warn).toHaveBeenCalledWith('expected');",
  );
  expect(status, output).toBe(0);
});
