import { bash } from './bash.ts';
import type { ProgramCompletion } from './completions.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

/** The shells a script can be written for. */
export const shells = { bash, zsh, fish } as const satisfies Record<
  string,
  (program: ProgramCompletion) => string
>;

export type Shell = keyof typeof shells;
export { completionsOf } from './completions.ts';
