import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleCustomer, sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';

const files = { 'flow.json': sampleFlow, 'jonas.json': sampleCustomer };
const explain = [
  'explain',
  '--flow',
  'flow.json',
  '--customer',
  'jonas.json',
  '--now',
  '2026-12-01T00:00:00Z',
];

test('the offers of a customer are shown with their terms, in their language', () => {
  const { code, stdout } = runPartwell(explain, { cwd: workFolder(files) });
  expect(stdout).toMatch(/too-expensive .*→ pause/);
  expect(stdout).toContain('months-2');
  expect(stdout).toContain('20. Februar 2027');
  expect(code).toBe(0);
});

test('what is not given is shown with the reason why', () => {
  const { stdout } = runPartwell(explain, { cwd: workFolder(files) });
  const withheld = stdout.slice(stdout.indexOf('Not given'));
  expect(withheld).toMatch(/✗ thanks +condition +segment `loyal` does not hold/);
  expect(withheld).toMatch(/✗ basic +unavailable/);
});

test('the moment decides: two years on, the loyal offer is there', () => {
  const now = ['--now', '2028-06-01T00:00:00Z'];
  const { stdout } = runPartwell([...explain.slice(0, 5), ...now], { cwd: workFolder(files) });
  expect(stdout).toMatch(/✓ thanks loyalty/);
});

test('of several flows the first whose condition holds is taken', () => {
  const german = { ...sampleFlow, id: 'german', when: { language: 'de' } };
  const cwd = workFolder({
    'flows/a-default.json': sampleFlow,
    'flows/b-german.json': german,
    'jonas.json': sampleCustomer,
  });
  const { stdout } = runPartwell(['explain', '--flow', 'flows', '--customer', 'jonas.json'], { cwd });
  expect(stdout).toMatch(/Flow +german/);
});

test('where no flow is for the customer, it says what then happens', () => {
  const swedish = { ...sampleFlow, when: { language: 'sv' } };
  const cwd = workFolder({ 'flow.json': swedish, 'jonas.json': sampleCustomer });
  const { code, stdout } = runPartwell(explain, { cwd });
  expect(stdout).toContain('No flow is for this customer');
  expect(code).toBe(0);
});

test('programs get the decision as JSON, commands included', () => {
  const { stdout } = runPartwell([...explain, '--format', 'json'], { cwd: workFolder(files) });
  expect(JSON.parse(stdout)).toMatchObject({
    flow: 'sample',
    commands: { pause: { 'months-1': { kind: 'pause' } } },
    view: { locale: 'de-DE' },
  });
});

test('facts that describe no customer are refused with their paths', () => {
  const cwd = workFolder({
    ...files,
    'jonas.json': { ...sampleCustomer, customer: { id: 'j', country: 'de' } },
  });
  const { code, stderr } = runPartwell(explain, { cwd });
  expect(stderr).toContain('customer.country: Use an ISO 3166-1 code');
  expect(code).toBe(2);
});

test('a moment that is none is refused with an example', () => {
  const { code, stderr } = runPartwell([...explain.slice(0, 5), '--now', 'soon'], { cwd: workFolder(files) });
  expect(stderr).toContain('2026-12-01T00:00:00Z');
  expect(code).toBe(2);
});
