import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { customerAt } from '../testing/many-customers.ts';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleCustomer, sampleFlow } from '../testing/samples.ts';
import { startPartwell } from '../testing/start-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

const many = Array.from({ length: 300 }, (_, index) => JSON.stringify(customerAt(index))).join('\n');
const files = {
  'flow.json': { ...sampleFlow, segments: { ...sampleFlow.segments, far: { country: 'NZ' } } },
  'customers.ndjson': many,
};
const simulate = ['simulate', '--flow', 'flow.json', '--now', '2026-12-01T00:00:00Z', '--customers'];
const run = (file = 'customers.ndjson', args: string[] = [], more: Record<string, unknown> = {}) =>
  runPartwell([...simulate, file, ...args], { cwd: workFolder({ ...files, ...more }) });

test('it tells who gets what, how often, and what gifts could cost', () => {
  const { code, stdout } = run();
  expect(stdout).toMatch(/^300 customers at 2026-12-01/);
  expect(stdout).toMatch(/✓ sample +300 +100 % +flow.json/);
  expect(stdout).toMatch(/✓ loyal +\d+ +\d+ %/);
  expect(stdout).toMatch(
    /✓ thanks +loyalty +\d+ +\d+ %\n +\d+ at too-expensive\n +gives away at most €[\d,.]+, £[\d,.]+, and SEK/,
  );
  expect(stdout).toMatch(/If everybody took the dearest gift they can be given: €/);
  expect(code).toBe(0);
});

test('what nobody sees stands out, with the commonest causes', () => {
  const without = { ...sampleFlow.offers, talk: { kind: 'contact', channel: 'callback', when: 'far' } };
  const reasons = [
    { id: 'too-expensive', offers: ['pause', 'talk', 'basic'] },
    { id: 'support', when: 'far' },
    { id: 'other' },
  ];
  const { stdout } = run('customers.ndjson', [], {
    'flow.json': { ...files['flow.json'], reasons, offers: without },
  });
  expect(stdout).toMatch(/✗ far +nobody/);
  expect(stdout).toMatch(/✗ support +nobody/);
  expect(stdout).toMatch(
    /✗ talk +contact +nobody\n +300 +condition +segment `far` does not hold \(such as cus_0, line 1\)/,
  );
});

test('programs get the same as JSON', () => {
  const { stdout } = run('customers.ndjson', ['--format', 'json', '--time-zone', 'UTC']);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    now: '2026-12-01T00:00:00.000Z',
    timeZone: 'UTC',
    complete: true,
    lines: 300,
    badLines: { count: 0, first: [] },
    customers: 300,
    withoutFlow: 0,
    flows: [
      {
        flow: 'sample',
        file: 'flow.json',
        customers: 300,
        segments: [{ id: 'loyal' }, { id: 'far', customers: 0 }],
        reasons: [
          { id: 'too-expensive', customers: 300 },
          { id: 'other', withoutOffer: 300 },
          { id: 'prefer-not-to-say' },
        ],
        offers: [
          { id: 'thanks', kind: 'loyalty', gift: true },
          { id: 'basic', kind: 'downgrade', gift: false },
          { id: 'pause', customers: expect.any(Number) },
        ],
      },
    ],
  });
});

test('customers can be piped in', () => {
  const { stdout } = runPartwell([...simulate, '-'], { cwd: workFolder(files), input: `${many}\n` });
  expect(stdout).toMatch(/^300 customers/);
});

const spoilt = `${many}\n{"customer": {"id": "x", "nmae": "X"}}\noh\n`;

test('lines that are no customers are counted, and named with what is wrong', () => {
  const { code, stdout } = run('spoilt.ndjson', [], { 'spoilt.ndjson': spoilt });
  expect(stdout).toContain('2 lines describe no customer:');
  expect(stdout).toMatch(/line 301 +customer.nmae: `nmae` is not a property here; did you mean `name`\?/);
  expect(stdout).toMatch(/line 302 +document: `oh` is not JSON/);
  expect(code).toBe(0);
});

test('--strict refuses them', () => {
  const { code, stdout, stderr } = run('spoilt.ndjson', ['--strict'], { 'spoilt.ndjson': spoilt });
  expect(stderr).toMatch(
    /^spoilt.ndjson:301 does not describe a customer:\n {2}subscription: `subscription` is missing/,
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('a file without one customer is an error', () => {
  const { code, stderr, stdout } = run('list.json', [], { 'list.json': [sampleCustomer] });
  expect(stdout).toContain('jq -c ".[]"');
  expect(stderr).toMatch(/^None of \d+ lines describes a customer/);
  expect(code).toBe(2);
});

test('an empty file is counted as what it is', () => {
  const { code, stdout } = run('none.ndjson', [], { 'none.ndjson': '' });
  expect(stdout).toContain('There was no line to read.');
  expect(code).toBe(0);
});

test('a compressed file and one in UTF-16 are named as such', () => {
  const cwd = workFolder(files);
  writeFileSync(path.join(cwd, 'c.gz'), gzipSync(many));
  writeFileSync(path.join(cwd, 'c.txt'), Buffer.from(`\uFEFF${many}`, 'utf16le'));
  const tell = (file: string) => runPartwell([...simulate, file], { cwd });
  expect(tell('c.gz')).toMatchObject({ code: 2, stderr: expect.stringContaining('is compressed') });
  expect(tell('c.txt')).toMatchObject({ code: 2, stderr: expect.stringContaining('is UTF-16') });
});

test('a file that is not there is named beside those that are', () => {
  const { code, stderr } = run('customer.ndjson');
  expect(stderr).toBe('customer.ndjson does not exist. Here is customers.ndjson.\n');
  expect(code).toBe(2);
});

test('a number of threads that makes no sense is refused', () => {
  expect(run('customers.ndjson', ['--jobs', '0'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Use a whole number from 1 to'),
  });
});

test('several threads tell the same', () => {
  expect(run('customers.ndjson', ['--jobs', '2']).stdout).toBe(run().stdout);
});

test('an interruption shows what is known so far', async () => {
  const { child, ended } = startPartwell([...simulate, '-'], { cwd: workFolder(files) });
  // More than a pipe holds: once it is written, the program is reading.
  const write = promisify(child.stdin.write.bind(child.stdin) as (text: string, done: () => void) => void);
  await write(`${many}\n`.repeat(20));
  child.kill('SIGINT');
  const { code, stdout } = await ended();
  expect(stdout).toMatch(/^[\d,]+ customers at .* stopped before the end/);
  expect(code).toBe(130);
});
