// npm run check: what CI checks, without the browser.
import { quickStages } from './stages/quick-stages.ts';
import { runStages } from './stages/run-stages.ts';

process.exitCode = await runStages(await quickStages());
