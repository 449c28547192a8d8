export { createProgress } from './progress.ts';
export { type Simulated, simulate } from './simulate.ts';
export { simulationJson } from './simulation-json.ts';
