import type { TestContext } from 'vitest';
import type { Ability, Engine } from './engine.ts';

/** Skips the test where the engine cannot be made to do something, and says why. */
export function needs(context: TestContext, engine: Engine, ability: Ability): void {
  const reason = engine.cannot[ability];
  if (reason) context.skip(`${engine.name}: ${reason}`);
}
