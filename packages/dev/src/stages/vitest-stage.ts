import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countReport } from './count-report.ts';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

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
      const counts = countReport(file, code);
      rmSync(folder, { recursive: true, force: true });
      return { ...counts, output: '', isInterrupted };
    },
  };
}
