import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { root } from '../root.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { commandStage } from './command-stage.ts';
import { countReport } from './count-report.ts';
import { missingStage } from './missing-stage.ts';
import { runStages } from './run-stages.ts';

const said: string[] = [];
vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
afterEach(() => void said.splice(0));

const passes = commandStage('passes', process.execPath, ['-e', '0']);
const fails = commandStage('fails', process.execPath, ['-e', "console.log('why'); process.exit(1)"]);

test('the last line is the tally', async () => {
  expect(await runStages([passes, passes])).toBe(0);
  expect(said.at(-1)).toBe('2 passed, 0 failed');
});

test('a stage that failed counts, shows why, and does not keep the next from running', async () => {
  expect(await runStages([fails, passes])).toBe(1);
  expect(said.join('\n')).toContain('why');
  expect(said.at(-1)).toBe('1 passed, 1 failed');
});

test('what failed is said once more before the tally', async () => {
  const result = {
    passed: 0,
    failed: 1,
    failures: ['some.test.ts: it holds'],
    output: '',
    isInterrupted: false,
  };
  await runStages([{ name: 'tests', run: async () => result }, passes]);
  expect(said.slice(-3)[0]).toContain('tests: some.test.ts: it holds');
});

test('what this machine cannot run is said, and fails under CI only', async () => {
  vi.stubEnv('CI', '');
  expect(await runStages([missingStage('webkit', 'WebKit'), passes])).toBe(0);
  expect(said.join('\n')).toContain('Not run: there is no WebKit');
  vi.stubEnv('CI', '1');
  expect(await runStages([missingStage('webkit', 'WebKit'), passes])).toBe(1);
  vi.unstubAllEnvs();
});

test('a run in which nothing was checked has not passed', async () => {
  expect(await runStages([])).toBe(1);
});

const report = (testResults: unknown) => {
  const file = path.join(tempFolder(), 'report.json');
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
};

const name = path.join(root, 'packages/some.test.ts');

test('tests are counted one by one, and skipped ones are neither; what failed, was tried again or could not be run is named', () => {
  const failure = {
    status: 'failed',
    fullName: 'it holds',
    failureMessages: ['\u001b[31mError: no\n  at x'],
  };
  const assertionResults = [
    ...[
      { status: 'passed', fullName: 'it is' },
      failure,
      { ...failure, status: 'passed', fullName: 'it is shy' },
      { status: 'pending', fullName: 'it waits' },
    ],
    ...['one', 'two'].map((each) => ({
      status: 'skipped',
      fullName: `a thing (not run: no such program) ${each}`,
    })),
  ];
  expect(countReport(report([{ name, status: 'failed', assertionResults }]), 1)).toEqual({
    passed: 2,
    failed: 1,
    failures: ['packages/some.test.ts: it holds: Error: no'],
    triedAgain: ['packages/some.test.ts: it is shy: Error: no'],
    notRun: ['a thing (not run: no such program)'],
  });
});

test('a file that could not be loaded is a failure', () => {
  const message = 'Error: cannot find it';
  expect(countReport(report([{ name, status: 'failed', message, assertionResults: [] }]), 1)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['packages/some.test.ts: Error: cannot find it'],
    triedAgain: [],
    notRun: [],
  });
});

test('a run that fails without a failed test, or without a report, is a failure', () => {
  const passed = report([
    { name, status: 'passed', assertionResults: [{ status: 'passed', fullName: 'it holds' }] },
  ]);
  expect(countReport(passed, 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(countReport('/nowhere/report.json', 1)).toMatchObject({ passed: 0, failed: 1 });
});
