import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

/** The slice of Vitest's JSON report that is counted. */
type Report = {
  success: boolean;
  testResults: { name: string; status: string; message?: string; assertionResults: { status: string }[] }[];
};

/** Vitest on some of the projects, its lines shown as they come; each test counts. */
export function vitestStage(name: string, projects: readonly string[], env: NodeJS.ProcessEnv = {}): Stage {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'partwell-report-'));
      const file = path.join(folder, 'report.json');
      const args = [
        'exec',
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ];
      const { code, isInterrupted } = await runCommand(
        'pnpm',
        [...args, ...projects.map((project) => `--project=${project}`)],
        { shown: 'all', env: { ...process.env, ...env } },
      );
      const counts = count(file, code);
      rmSync(folder, { recursive: true, force: true });
      return { ...counts, output: '', isInterrupted };
    },
  };
}

function count(file: string, code: number): { passed: number; failed: number } {
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
