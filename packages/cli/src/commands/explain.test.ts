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
  expect(stdout).toContain('20.\u00a0Februar 2027');
  expect(code).toBe(0);
});

test('what is not given is shown with the reason why', () => {
  const { stdout } = runPartwell(explain, { cwd: workFolder(files) });
  const withheld = stdout.slice(stdout.indexOf('Not given'));
  expect(withheld).toMatch(/✗ thanks +condition +segment `loyal` does not hold/);
  expect(withheld).toMatch(/✗ basic +unavailable/);
});

test('the moment decides: a day makes a customer of two years', () => {
  const subscription = { ...sampleCustomer.subscription, startedAt: '2024-12-01T00:00:00Z' };
  const cwd = workFolder({ ...files, 'jonas.json': { ...sampleCustomer, subscription } });
  const at = (now: string) => runPartwell([...explain.slice(0, 5), '--now', now], { cwd }).stdout;
  expect(at('2026-11-30T00:00:00Z')).toMatch(/✗ thanks/);
  expect(at('2026-12-01T00:00:00Z')).toMatch(/✓ thanks loyalty/);
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
    version: 1,
    customer: 'cus_jonas',
    subscription: 'sub_jonas',
    routes: [{ flow: 'sample', chosen: true }],
    segments: { loyal: { holds: false, code: 'condition', values: { tenureMonths: 8 } } },
    offers: { pause: { choices: [{ id: 'months-1', terms: { interval: 'month' } }, { id: 'months-2' }] } },
    commands: { pause: { 'months-1': { kind: 'pause' } } },
    withheld: { thanks: { isFor: expect.stringContaining('24 months') } },
    view: { locale: 'de-DE' },
  });
});

test('facts that describe no customer are refused with place, path and what to write', () => {
  const cwd = workFolder({
    ...files,
    'jonas.json': { ...sampleCustomer, customer: { id: 'j', contry: 'DE' } },
  });
  const { code, stderr } = runPartwell(explain, { cwd });
  expect(stderr).toContain('jonas.json does not describe a customer');
  expect(stderr).toContain('customer.contry  `contry` is not a property here; did you mean `country`?');
  expect(stderr).toContain('jonas.json:4:5');
  expect(code).toBe(2);
});

test('a withheld offer says whom it is for, what is known of this customer, and where it was looked at', () => {
  const { stdout } = runPartwell(explain, { cwd: workFolder(files) });
  const withheld = stdout.slice(stdout.indexOf('Not given'));
  expect(withheld).toMatch(
    /is for +segment `loyal`: a customer who has been with you for at least 24 months/,
  );
  expect(withheld).toMatch(/this customer +tenureMonths 8/);
  expect(withheld).toMatch(/looked at for +too-expensive/);
});

test('a value that is not known is named', () => {
  const flow = { ...sampleFlow, segments: { loyal: { 'traits.logins': { $gte: 3 } } } };
  const { stdout } = runPartwell(explain, { cwd: workFolder({ ...files, 'flow.json': flow }) });
  expect(stdout).toMatch(/✗ loyal +not known +traits.logins is not known/);
  expect(stdout).toMatch(/✗ thanks +missing_value/);
});

test('flows that were not taken say why, and what the taken one was taken for', () => {
  const cwd = workFolder({
    'flows/a.json': sampleFlow,
    'flows/b.json': { ...sampleFlow, id: 'beta', when: { 'traits.beta': true } },
    'flows/c.json': { ...sampleFlow, id: 'german', when: { country: 'DE' } },
    'flows/d.json': { ...sampleFlow, id: 'late', when: { language: 'de' } },
    'jonas.json': sampleCustomer,
  });
  const { stdout } = runPartwell(['explain', '--flow', 'flows', '--customer', 'jonas.json'], { cwd });
  expect(stdout).toMatch(/Flow +german flows\/c.json +the first whose `when` holds/);
  expect(stdout).toMatch(/✗ sample flows\/a.json +others_first +`german` is for this customer/);
  expect(stdout).toMatch(/✗ beta flows\/b.json +missing_value .*`traits.beta`, which is not known/);
  expect(stdout).toMatch(/✗ late flows\/d.json +another_first/);
});

test('a reason that is not for this customer is shown with whom it is for', () => {
  const reasons = [...(sampleFlow.reasons ?? []), { id: 'support', when: { interval: 'year' } }];
  const { stdout } = runPartwell(explain, {
    cwd: workFolder({ ...files, 'flow.json': { ...sampleFlow, reasons } }),
  });
  const notShown = stdout.slice(stdout.indexOf('Reasons not shown'));
  expect(notShown).toMatch(/✗ support +condition/);
  expect(notShown).toMatch(/is for +a customer who pays yearly/);
});

test('answers to a follow-up that lead elsewhere are shown below their reason', () => {
  const followUp = { kind: 'choice', options: ['moving', { id: 'new-job', offers: ['basic', 'pause'] }] };
  const flow = { ...sampleFlow, reasons: [{ id: 'life-change', followUp, offers: [] }, { id: 'other' }] };
  const { stdout } = runPartwell(explain, { cwd: workFolder({ ...files, 'flow.json': flow }) });
  expect(stdout).toMatch(/life-change .*→ confirm\n {4}new-job +Neue Arbeit +→ pause/);
});

test('--reason leaves out what has nothing to do with it', () => {
  const cwd = workFolder(files);
  expect(runPartwell([...explain, '--reason', 'other'], { cwd }).stdout).not.toContain('pause');
  const { code, stderr } = runPartwell([...explain, '--reason', 'weather'], { cwd });
  expect(stderr).toBe(
    'Flow `sample` has no reason `weather`; it has `too-expensive`, `other`, `prefer-not-to-say`.\n',
  );
  expect(code).toBe(2);
});

const resting = { pause: { kind: 'pause', months: [1], cooldownDays: 90 } };

test('--accepted makes an offer rest, and so does another offer of its kind', () => {
  const cwd = workFolder({
    ...files,
    'flow.json': { ...sampleFlow, offers: { ...sampleFlow.offers, ...resting } },
    'two.json': {
      ...sampleFlow,
      offers: { ...sampleFlow.offers, ...resting, break: { kind: 'pause', months: [2] } },
    },
  });
  const rests = /✗ pause +cooldown +it was accepted within the last 90 days/;
  const after = (args: string[]) => runPartwell([...explain, ...args], { cwd }).stdout;
  expect(after(['--accepted', 'pause=2026-10-01'])).toMatch(rests);
  expect(after(['--accepted', 'pause=2026-08-01'])).not.toMatch(rests);
  const two = explain.map((arg) => (arg === 'flow.json' ? 'two.json' : arg));
  expect(runPartwell([...two, '--accepted', 'break=2026-10-01'], { cwd }).stdout).toMatch(rests);
});

test('--accepted names an offer that exists', () => {
  const { code, stderr } = runPartwell([...explain, '--accepted', 'pauze=2026-10-01'], {
    cwd: workFolder(files),
  });
  expect(stderr).toContain('--accepted pauze: no flow has this offer; there are `thanks`, `basic`, `pause`.');
  expect(code).toBe(2);
});

test('--granted counts against the discount budget', () => {
  const flow = {
    ...sampleFlow,
    limits: { discountBudget: { EUR: 1000 } },
    segments: { loyal: { country: 'DE' } },
  };
  const offers = { ...sampleFlow.offers, thanks: { kind: 'discount', percentOff: 20, months: 3 } };
  const cwd = workFolder({ ...files, 'flow.json': { ...flow, offers } });
  expect(runPartwell(explain, { cwd }).stdout).toMatch(/✓ thanks discount/);
  const { stdout } = runPartwell([...explain, '--granted', 'EUR=900'], { cwd });
  expect(stdout).toMatch(/✗ thanks +budget/);
});

test('--subscription looks at another of their subscriptions', () => {
  const second = { ...sampleCustomer.subscription, id: 'sub_2', planName: 'Choir' };
  const cwd = workFolder({ ...files, 'jonas.json': { ...sampleCustomer, otherSubscriptions: [second] } });
  expect(runPartwell([...explain, '--subscription', 'sub_2'], { cwd }).stdout).toMatch(/Plan +Choir/);
  const { code, stderr } = runPartwell([...explain, '--subscription', 'sub_3'], { cwd });
  expect(stderr).toContain('they have `sub_jonas`, `sub_2`');
  expect(code).toBe(2);
});

test('--locale shows the words in another language', () => {
  const { stdout } = runPartwell([...explain, '--locale', 'sv'], { cwd: workFolder(files) });
  expect(stdout).toContain('20\u00a0februari 2027');
});

test('warnings of the chosen flow are shown', () => {
  const flow = { ...sampleFlow, segments: { ...sampleFlow.segments, nobody: { plan: 'x' } } };
  const { stdout } = runPartwell(explain, { cwd: workFolder({ ...files, 'flow.json': flow }) });
  expect(stdout).toMatch(/! segments.nobody .*segment_unused/);
});

test('wide letters do not push the columns apart', () => {
  const reasons = [
    { id: 'a', label: '値段が高い', offers: ['pause'] },
    { id: 'b', label: 'Something else', offers: ['pause'] },
  ];
  const { stdout } = runPartwell(explain, {
    cwd: workFolder({ ...files, 'flow.json': { ...sampleFlow, reasons } }),
  });
  expect(stdout).toContain('  a  値段が高い      → pause\n  b  Something else  → pause');
});

test('nothing in a name moves the cursor or colours the terminal', () => {
  const customer = { ...sampleCustomer.customer, name: 'Jo\u001b[31mnas\u0007' };
  const { stdout } = runPartwell(explain, {
    cwd: workFolder({ ...files, 'jonas.json': { ...sampleCustomer, customer } }),
  });
  expect(stdout).toContain('Jonas , DE');
  expect(stdout).not.toContain('\u001b');
});

test('a moment that is none is refused with an example', () => {
  const { code, stderr } = runPartwell([...explain.slice(0, 5), '--now', 'soon'], { cwd: workFolder(files) });
  expect(stderr).toContain('2026-12-01T00:00:00Z');
  expect(code).toBe(2);
});
