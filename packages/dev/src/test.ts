// npm test: everything CI checks, in one run.
import { findBrowser } from './stages/find-browser.ts';
import { quickStages } from './stages/quick-stages.ts';
import { runStages } from './stages/run-stages.ts';
import { vitestStage } from './stages/vitest-stage.ts';

// Looked for before all else: a missing browser should not come up after ten minutes.
const browser = await findBrowser();
const withoutBrowser = async () => ({
  passed: 0,
  failed: 1,
  output: 'No browser; see the advice at the top.',
  isInterrupted: false,
});

process.exitCode = await runStages([
  ...quickStages,
  browser
    ? vitestStage('browser', {
        projects: ['browser'],
        reporter: 'verbose',
        env: { CHROMIUM_PATH: browser },
      })
    : { name: 'browser', run: withoutBrowser },
]);
