import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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
  /** `nothing` holds the lines back until something fails, for stages that run side by side. @default 'all' */
  shown?: 'all' | 'nothing';
  env?: NodeJS.ProcessEnv;
};

/** Vitest on some of the projects; each test counts. */
export function vitestStage(
  name: string,
  { projects, reporter = 'default', shown = 'all', env = {} }: Options,
): Stage {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'partwell-report-'));
      const file = path.join(folder, 'report.json');
      const args = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`];
      const { code, output, isInterrupted } = await runCommand(
        process.execPath,
        [vitest, 'run', ...args, ...projects.map((project) => `--project=${project}`)],
        { shown, env: { ...process.env, ...env } },
      );
      const { notRun, triedAgain, ...counts } = countReport(file, code);
      rmSync(folder, { recursive: true, force: true });
      return {
        ...counts,
        notes: [...skippedIn(output), ...triedAgain.map((each) => `tried again: ${each}`), ...notRun],
        output,
        isInterrupted,
      };
    },
  };
}

/** The lines about tests that were left out, with their reasons; they would be lost with lines held back. */
const skippedIn = (output: string) =>
  stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('↓'))
    .map((line) => line.trim());
