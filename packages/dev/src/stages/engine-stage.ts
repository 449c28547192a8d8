import type { Browsers } from './find-browsers.ts';
import { missingStage } from './missing-stage.ts';
import type { Stage } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

type EngineName = 'chromium' | 'firefox' | 'webkit';

/** How specs are told of the browsers of each engine. */
const variables: Readonly<Record<EngineName, Readonly<Record<string, keyof Browsers>>>> = {
  chromium: { CHROMIUM_PATH: 'chromium', CHROMIUM_SHELL_PATH: 'shell' },
  firefox: { FIREFOX_PATH: 'firefox' },
  webkit: { WEBKIT_DRIVER_PATH: 'webkit' },
};

/** What specs are told of an engine; `undefined` where its browser is missing. */
export function environmentOf(engine: EngineName, browsers: Browsers): NodeJS.ProcessEnv | undefined {
  if (browsers[engine] === null) return undefined;
  const told = Object.entries(variables[engine]).flatMap(([name, which]) =>
    browsers[which] === null ? [] : [[name, browsers[which]] as const],
  );
  return Object.fromEntries(told);
}

/**
 * What holds in every browser, in one engine. Where its browser is missing nothing is run, and that is said;
 * under CI it is a failure, so that no engine is forgotten.
 */
export function engineStage(engine: EngineName, browsers: Browsers): Stage {
  const env = environmentOf(engine, browsers);
  return env
    ? vitestStage(engine, { projects: [engine], reporter: 'verbose', shown: 'nothing', env })
    : missingStage(engine, engine);
}
