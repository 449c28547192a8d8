import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleCustomer, sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';

const changed = {
  ...sampleFlow,
  segments: { loyal: { tenureMonths: { $gte: 6 } } },
  offers: { ...sampleFlow.offers, pause: { kind: 'pause', months: [1] } },
};

const elin = {
  ...sampleCustomer,
  customer: { id: 'cus_elin' },
  subscription: { ...sampleCustomer.subscription, startedAt: '2022-01-01T00:00:00Z', plan: 'pro' },
};
const customers = [sampleCustomer, elin].map((each) => JSON.stringify(each)).join('\n');
const files = { 'a.json': sampleFlow, 'b.json': changed, 'customers.ndjson': `${customers}\n` };
const now = ['--now', '2026-12-01T00:00:00Z'];

test('changes are said in words, by part of the flow', () => {
  const { code, stdout } = runPartwell(['diff', 'a.json', 'b.json'], { cwd: workFolder(files) });
  expect(stdout).toBe(
    [
      'sample  a.json → b.json',
      '',
      'Segments',
      '  ~ Segment `loyal` now begins at 6 months instead of 24: affects offer `thanks`',
      '',
      'Offers',
      '  ~ Offer `pause`: choices 1, 2 months → 1 month',
      '',
    ].join('\n'),
  );
  expect(code).toBe(0);
});

test('--exit-code tells a script that there is a difference', () => {
  const cwd = workFolder(files);
  expect(runPartwell(['diff', 'a.json', 'b.json', '--exit-code'], { cwd }).code).toBe(1);
  expect(runPartwell(['diff', 'a.json', 'a.json', '--exit-code'], { cwd }).code).toBe(0);
});

test('what means the same is no difference, however it is written', () => {
  const cwd = workFolder({
    'a.json': sampleFlow,
    'b.jsonc': `// The same.\n${JSON.stringify(Object.fromEntries(Object.entries(sampleFlow).reverse()))}`,
  });
  const { stdout } = runPartwell(['diff', 'a.json', 'b.jsonc'], { cwd });
  expect(stdout).toContain('No difference');
});

test('flows of two folders are compared by id, and flows that come and go are named', () => {
  const gone = { ...sampleFlow, id: 'gone', when: { plan: 'x' } };
  const cwd = workFolder({
    'live/1.json': sampleFlow,
    'live/2.json': gone,
    'next/a.json': changed,
    'next/b.json': { ...gone, id: 'new' },
  });
  const { stdout } = runPartwell(['diff', 'live', 'next'], { cwd });
  expect(stdout).toContain('sample  live/1.json → next/a.json');
  expect(stdout).toContain('- gone  live/2.json is gone');
  expect(stdout).toContain('+ new  next/b.json is a new flow');
});

test('one side can be piped in', () => {
  const cwd = workFolder(files);
  const input = JSON.stringify(sampleFlow);
  expect(runPartwell(['diff', '-', 'b.json'], { cwd, input }).stdout).toContain(
    'choices 1, 2 months → 1 month',
  );
  expect(runPartwell(['diff', '-', '-'], { cwd, input }).stderr).toContain('Only one of the two');
});

test('with customers it says how many see something different, in which way, and names some', () => {
  const args = ['diff', 'a.json', 'b.json', '--customers', 'customers.ndjson', ...now];
  const { code, stdout } = runPartwell(args, { cwd: workFolder(files) });
  expect(stdout).toContain('2 of 2 customers see something different:');
  expect(stdout).toContain('2  get other choices or terms of offer `pause`  such as cus_jonas, cus_elin');
  expect(code).toBe(0);
});

test('a customer for whom no flow is left gets no flow', () => {
  const cwd = workFolder({ ...files, 'b.json': { ...sampleFlow, when: { plan: 'pro' } } });
  const args = ['diff', 'a.json', 'b.json', '--customers', 'customers.ndjson', ...now];
  const { stdout } = runPartwell(args, { cwd });
  expect(stdout).toContain('1 of 2 customers sees something different:');
  expect(stdout).toContain('1  get no flow instead of flow `sample`  such as cus_jonas');
});

test('customers who only read other words are told apart', () => {
  const cwd = workFolder({ ...files, 'b.json': { ...sampleFlow, question: { title: 'Why?' } } });
  const args = ['diff', 'a.json', 'b.json', '--customers', 'customers.ndjson', ...now];
  expect(runPartwell(args, { cwd }).stdout).toContain('2  read other words, with the same offers');
});

test('programs get changes and customers as JSON', () => {
  const args = ['diff', 'a.json', 'b.json', '--customers', 'customers.ndjson', '--format', 'json', ...now];
  const { stdout } = runPartwell(args, { cwd: workFolder(files) });
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    different: true,
    flows: [
      {
        before: { file: 'a.json', id: 'sample' },
        after: { file: 'b.json', id: 'sample' },
        changes: [
          { code: 'segment_changed', path: ['segments', 'loyal'], affects: ['offer `thanks`'] },
          { code: 'offer_changed', path: ['offers', 'pause', 'months'], before: [1, 2], after: [1] },
        ],
      },
    ],
    customers: { customers: 2, different: 2 },
  });
});

test('a line that describes no customer is named', () => {
  const cwd = workFolder({ ...files, 'customers.ndjson': `${customers}\n{"customer": {}}\n` });
  const { code, stderr } = runPartwell(['diff', 'a.json', 'b.json', '--customers', 'customers.ndjson'], {
    cwd,
  });
  expect(stderr).toContain('customers.ndjson:3 does not describe a customer');
  expect(code).toBe(2);
});

test('a flow that is not valid cannot be compared', () => {
  const cwd = workFolder({ ...files, 'b.json': '{}' });
  const { code, stderr } = runPartwell(['diff', 'a.json', 'b.json', '--exit-code'], { cwd });
  expect(stderr).toContain('✗ b.json');
  expect(code).toBe(2);
});
