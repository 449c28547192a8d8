import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../root.ts';

/** The slice of Vitest's JSON report that is looked at. */
type Report = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
};

/** How many tests passed and failed, and of each that failed its file, its name and the first line of why. */
export type Counts = {
  passed: number;
  failed: number;
  failures: readonly string[];
  /** What passed only when it was tried once more, in the words of a failure. */
  triedAgain: readonly string[];
  /** What could not be run for want of something, as it says in its name. */
  notRun: readonly string[];
};

/**
 * Counts the tests of a run.
 *
 * @param file where Vitest wrote its JSON report; absent when it did not come that far
 * @param code its exit code
 */
export function countReport(file: string, code: number): Counts {
  let passed = 0;
  const failures: string[] = [];
  const triedAgain: string[] = [];
  const notRun = new Set<string>();
  for (const { name, status, message, assertionResults } of read(file)) {
    const where = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    for (const { status: state, fullName } of assertionResults) {
      const [said] = /^.*?\(not run: [^)]*\)/.exec(fullName) ?? [];
      if (said !== undefined && state !== 'passed' && state !== 'failed') notRun.add(said);
    }
    for (const { status: state, fullName, failureMessages } of assertionResults) {
      const said = `${where}: ${fullName}: ${firstLine(failureMessages?.[0])}`;
      if (state === 'failed') failures.push(said);
      else if (failureMessages?.length) triedAgain.push(said);
    }
    // A file that could not be loaded has no tests to count, and is a failure all the same.
    if (status === 'failed' && failed.length === 0) failures.push(`${where}: ${firstLine(message)}`);
  }
  // An error outside any test, or no report at all.
  if (code !== 0 && failures.length === 0) failures.push('an error outside any test, said above');
  return { passed, failed: failures.length, failures, triedAgain, notRun: [...notRun] };
}

const firstLine = (text = '') => stripVTControlCharacters(text).trim().split('\n', 1)[0] ?? '';

function read(file: string): Report['testResults'] {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    return report.testResults;
  } catch {
    return [];
  }
}
