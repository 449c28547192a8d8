// npm run chaos [name] [options]: every packages/*/chaos/*.ts, the long proofs that CI runs in a short form only.
import { runScripts } from './run-scripts.ts';

await runScripts('chaos', 'proof');
