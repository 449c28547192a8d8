// npm run bench [name] [options]: every packages/*/bench/*.ts, one after another; a name takes those that contain it,
// and options are handed to each.
import { runScripts } from './run-scripts.ts';

await runScripts('bench', 'bench');
