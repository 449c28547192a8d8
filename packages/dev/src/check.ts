// npm run check: what CI checks, without the browser.
import { quickStages } from './stages/quick-stages.ts';
import { runStages } from './stages/run-stages.ts';

const { first, tests } = await quickStages();
process.exitCode = await runStages([...first, tests]);
