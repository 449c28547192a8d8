import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../root.ts';
import { countReport } from './count-report.ts';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

// Run by its file, not through pnpm: a signal then reaches Vitest itself.
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

type Options = {
  /** Names of projects in vite.config.ts; `!name` leaves one out. */
  projects: readonly string[];
  /** A line a file, or, where a file takes minutes, a line a test. @default 'default' */
  reporter?: 'default' | 'verbose';
  env?: NodeJS.ProcessEnv;
};

/** Vitest on some of the projects, its lines shown as they come; each test counts. */
export function vitestStage(name: string, { projects, reporter = 'default', env = {} }: Options): Stage {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'partwell-report-'));
      const file = path.join(folder, 'report.json');
      const args = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`];
      const { code, isInterrupted } = await runCommand(
        process.execPath,
        [vitest, 'run', ...args, ...projects.map((project) => `--project=${project}`)],
        { shown: 'all', env: { ...process.env, ...env } },
      );
      const counts = countReport(file, code);
      rmSync(folder, { recursive: true, force: true });
      return { ...counts, output: '', isInterrupted };
    },
  };
}
