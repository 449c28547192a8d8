import type { ActiveFlow } from './active-flow.ts';

/** With `when` before those without, which take everyone else; otherwise as they come. */
export const inOrderTried = (flows: readonly ActiveFlow[]): ActiveFlow[] => [
  ...flows.filter(({ flow }) => flow.when),
  ...flows.filter(({ flow }) => !flow.when),
];
