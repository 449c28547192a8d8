import type { Browsers } from './find-browsers.ts';
import { missingStage } from './missing-stage.ts';
import type { Stage } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

const variables = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
  webkit: 'WEBKIT_DRIVER_PATH',
} as const;

/**
 * What holds in every browser, in one engine. Where its browser is missing nothing is run, and that is said;
 * under CI it is a failure, so that no engine is forgotten.
 */
export function engineStage(engine: keyof typeof variables, browsers: Browsers): Stage {
  const found = browsers[engine];
  if (found) {
    const env = { [variables[engine]]: found };
    return vitestStage(engine, { projects: [engine], reporter: 'verbose', shown: 'nothing', env });
  }
  return missingStage(engine, engine);
}
