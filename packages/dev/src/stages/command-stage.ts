import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

/** A command that passes or fails as a whole, and counts as one check. */
export function commandStage(name: string, command: string, args: readonly string[]): Stage {
  return {
    name,
    run: async () => {
      const { code, output, isInterrupted } = await runCommand(command, args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output, isInterrupted };
    },
  };
}
