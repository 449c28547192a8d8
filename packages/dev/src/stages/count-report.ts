import { readFileSync } from 'node:fs';

/** The slice of Vitest's JSON report that is counted. */
type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] };

/**
 * Counts the tests of a run.
 *
 * @param file where Vitest wrote its JSON report; absent when it did not come that far
 * @param code its exit code
 */
export function countReport(file: string, code: number): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of read(file)) {
    const failedHere = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    // A file that could not be loaded has no tests to count, and is a failure all the same.
    failed += status === 'failed' ? Math.max(1, failedHere) : failedHere;
  }
  // An error outside any test, or no report at all.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function read(file: string): Report['testResults'] {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    return report.testResults;
  } catch {
    return [];
  }
}
