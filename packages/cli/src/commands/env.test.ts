import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

test('an environment is written for its owner only, and replaces none that may be in use', () => {
  const cwd = workFolder({});
  const file = path.join(cwd, 'partwell.env');
  const made = runPartwell(['env', '--workspace', 'ws_acme', '--out', 'partwell.env'], { cwd });
  expect([made.code, made.stdout]).toEqual([0, '']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('PARTWELL_WORKSPACE=ws_acme\n');
  expect(text).toMatch(/^PARTWELL_CUSTOMER_SECRET=cs_live_/m);

  const again = runPartwell(['env', '--out', 'partwell.env'], { cwd });
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('may be in use')]);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('it is printed where no file is named', () => {
  const { code, stdout } = runPartwell(['env', '--mode', 'test'], { cwd: workFolder({}) });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^PARTWELL_SECRET_KEY=sk_test_/m)]);
});

test('a workspace that a server would refuse is a usage error', () => {
  expect(runPartwell(['env', '--workspace', 'acme corp'], { cwd: workFolder({}) }).code).toBe(2);
});
