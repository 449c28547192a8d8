// npm test: everything CI checks, in one run.
import { engineStage, environmentOf } from './stages/engine-stage.ts';
import { findBrowsers } from './stages/find-browsers.ts';
import { quickStages } from './stages/quick-stages.ts';
import { runStages } from './stages/run-stages.ts';
import { sideBySide } from './stages/side-by-side.ts';
import { vitestStage } from './stages/vitest-stage.ts';

// Looked for before all else: a missing browser should not come up after ten minutes.
const browsers = await findBrowsers();
const env = environmentOf('chromium', browsers);
const quick = await quickStages();
const withoutBrowser = async () => ({
  passed: 0,
  failed: 1,
  output: 'No Chromium; see the advice at the top.',
  isInterrupted: false,
});

process.exitCode = await runStages([
  ...quick,
  // Each of them waits for half of its time: for pages, for frames, for what must not come.
  ...sideBySide([
    env
      ? vitestStage('browser', { projects: ['browser'], reporter: 'verbose', shown: 'nothing', env })
      : { name: 'browser', run: withoutBrowser },
    ...(['chromium', 'firefox', 'webkit'] as const).map((engine) => engineStage(engine, browsers)),
  ]),
]);
