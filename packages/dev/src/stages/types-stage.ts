import { globSync } from 'node:fs';
import { root } from '../root.ts';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

/** Types of every package, tests included; each package counts as one check. */
export const typesStage: Stage = {
  name: 'types',
  run: async () => {
    const configs = globSync(['packages/*/tsconfig.json', 'examples/*/tsconfig.json'], { cwd: root }).sort();
    const result = { passed: 0, failed: 0, output: '', isInterrupted: false };
    for (const config of configs) {
      const end = await runCommand('pnpm', ['exec', 'tsc', '--noEmit', '--pretty', 'false', '-p', config]);
      if (end.code === 0) result.passed += 1;
      else {
        result.failed += 1;
        result.output += `${config}\n${end.output}\n`;
      }
      if (end.isInterrupted) return { ...result, isInterrupted: true };
    }
    return result;
  },
};
