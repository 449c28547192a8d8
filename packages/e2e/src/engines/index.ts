export {
  type Ability,
  type Engine,
  type EngineName,
  engineNames,
  type VisitOptions,
} from './engine.ts';
export { needs } from './needs.ts';
export { type Point, patienceMillis, Tab } from './tab.ts';
export { theEngine } from './the-engine.ts';
export { type Seen, watchSource } from './watch.ts';
export { css, type Description, role, text, type Where } from './where.ts';
