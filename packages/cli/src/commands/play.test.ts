import { expect, test } from 'vitest';
import { runPartwell } from '../testing/run-partwell.ts';
import { sampleCustomer, sampleFlow } from '../testing/samples.ts';
import { workFolder } from '../testing/work-folder.ts';

const files = { 'flow.json': sampleFlow, 'jonas.json': sampleCustomer };
const play = [
  ...['play', '--flow', 'flow.json', '--customer', 'jonas.json'],
  ...['--now', '2026-12-01T00:00:00Z', '--time-zone', 'UTC', '--locale', 'en'],
];
const steps = 'reason too-expensive; continue; accept pause months-2';
const run = (args: string[], input?: string) =>
  runPartwell([...play, ...args], { cwd: workFolder(files), ...(input !== undefined && { input }) });

test('a script is played screen by screen, and nothing is carried out', () => {
  const { code, stdout } = run(['--script', steps]);
  expect(stdout).toMatch(/^Nothing is carried out here\./);
  expect(stdout).toMatch(/> reason too-expensive\n.*● It costs too much right now/);
  expect(stdout).toMatch(/> continue\n─+\nHere is what we can do/);
  expect(stdout).toMatch(/Pause for 2 months +accept pause months-2/);
  expect(stdout).toMatch(/> accept pause months-2\n─+\nEnjoy the break/);
  expect(stdout).toMatch(/Agreed +Pause for 2 months/);
  expect(stdout).toMatch(/Billing would have been asked for:\n {2}\{"kind":"pause","months":2/);
  expect(code).toBe(0);
});

test('answers can be piped in, one a line, with remarks', () => {
  const { stdout } = run([], `# Stays for a break\n${steps.replaceAll('; ', '\n')}\n`);
  expect(stdout).toBe(run(['--script', steps]).stdout);
});

test('a step that cannot be done is refused with those that can', () => {
  const { code, stderr } = run(['--script', 'reason weather']);
  expect(stderr).toMatch(
    /^`reason weather` cannot be done on this screen; what can is `reason too-expensive`/,
  );
  expect(code).toBe(2);
});

test('a step after the end is refused', () => {
  const { code, stderr } = run(['--script', 'close; continue']);
  expect(stderr).toContain('`continue` comes after the dialog is closed');
  expect(code).toBe(2);
});

test('a transcript has every screen with the way there', () => {
  const { code, stdout } = run(['--transcript']);
  expect(stdout).toContain('reached by: opening the dialog');
  expect(stdout).toContain('reached by: reason too-expensive; continue; accept pause months-1');
  expect(stdout).toMatch(/6 screens\.\n$/);
  expect(code).toBe(0);
});

test('for a customer without a flow it says what happens instead', () => {
  const cwd = workFolder({ ...files, 'flow.json': { ...sampleFlow, when: { country: 'SE' } } });
  expect(runPartwell([...play, '--transcript'], { cwd }).stdout).toContain('the page’s own cancel is used');
});
