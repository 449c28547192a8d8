import { inject } from 'vitest';
import { startChromium } from './chromium/start-chromium.ts';
import type { Engine, EngineName, StartEngine } from './engine.ts';
import { startFirefox } from './firefox/start-firefox.ts';
import { startWebkit } from './webkit/start-webkit.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: EngineName;
  }
}

const starts: Readonly<Record<EngineName, StartEngine>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
};

/** Kept where all files of a worker find it: a browser takes seconds to start. */
const shared = globalThis as { partwellEngine?: Promise<Engine> };

/** The engine of this project, started once for all its files; it ends with the worker. */
export function theEngine(): Promise<Engine> {
  shared.partwellEngine ??= starts[inject('engine')]();
  return shared.partwellEngine;
}
