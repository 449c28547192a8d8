import { newSigningSecret } from '@partwell/node';
import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';

const env = {
  NO_COLOR: '1',
  PARTWELL_CUSTOMER_SECRET: newSigningSecret('test'),
  PARTWELL_WORKSPACE: 'ws_halyard',
};
const page = 'https://app.example.com/account?tab=plan#cancel';
const files = { 'flows/default.json': sampleFlow, 'flows/default.draft.json': sampleFlow };
const preview = (
  args: string[],
  changes: Record<string, string> = {},
  content: Record<string, unknown> = files,
) =>
  runPartwell(['preview', '--page', page, ...args], {
    cwd: workFolder(content),
    env: { ...env, ...changes },
  });
const claimsIn = (stdout: string) => {
  const token = new URL(stdout.trim()).searchParams.get('partwell_preview') ?? '';
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
};

test('the link leads to the page as it is, with a token for the draft of this flow', () => {
  const { code, stdout, stderr } = preview(['--flow', 'flows/default.draft.json']);
  expect(code).toBe(0);
  const link = new URL(stdout.trim());
  expect([link.pathname, link.searchParams.get('tab'), link.hash]).toEqual(['/account', 'plan', '#cancel']);
  const { iat, exp, ...claims } = claimsIn(stdout);
  expect(claims).toEqual({
    iss: 'ws_halyard',
    aud: 'partwell-preview',
    sub: sampleFlow.id,
    mode: 'test',
  });
  expect(exp - iat).toBe(3600);
  expect(stderr).toContain('whoever has the link');
});

test('an id, a customer and a time are put into the token', () => {
  const { stdout } = preview(['--flow', 'holiday', '--customer', 'cus_maya', '--minutes', '15']);
  const { iat, exp, sub, customer } = claimsIn(stdout);
  expect([sub, customer, exp - iat]).toEqual(['holiday', 'cus_maya', 900]);
});

test('a flow that is in force is no draft, and the name for one is said', () => {
  const { code, stderr } = preview(['--flow', 'flows/default.json']);
  expect([code, stderr]).toEqual([
    2,
    'flows/default.json is in force, and no draft. Write yours as flows/default.draft.json.\n',
  ]);
});

test('a draft with mistakes is named with its place, and nothing is signed', () => {
  const broken = { 'a.draft.json': '{ "schemaVersion": 1, "id": "a", "resons": [] }' };
  const { code, stdout, stderr } = preview(['--flow', 'a.draft.json'], {}, broken);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('resons');
});

test.each([
  ['PARTWELL_CUSTOMER_SECRET', ''],
  ['PARTWELL_CUSTOMER_SECRET', 'sk_test_0123456789abcdef'],
  ['PARTWELL_WORKSPACE', ''],
])('%s that is "%s" is named, and never repeated', (name, value) => {
  const { code, stdout, stderr } = preview(['--flow', 'default'], { [name]: value });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${name}: `);
  if (value) expect(stderr).not.toContain(value);
});

test.each([
  ['--minutes', '0'],
  ['--minutes', '1441'],
  ['--minutes', '1.5'],
  ['--page', '/account'],
  ['--page', 'javascript:alert(1)'],
  ['--flow', 'No such id'],
])('%s %s is a usage error', (option, value) => {
  expect(preview(['--flow', 'default', option, value]).code).toBe(2);
});

test('drafts are checked with their folder and decide about nobody', () => {
  const drafted = { ...files, 'customer.json': { customer: { id: 'cus_1' } } };
  const cwd = workFolder(drafted);
  const checked = runPartwell(['validate', 'flows', '--format', 'json'], { cwd });
  expect(checked.code).toBe(0);
  expect(checked.stdout).toContain('default.draft.json');
  expect(checked.stdout).not.toContain('flow_duplicate');
});
