// npm run reset: back to the first start. Empties .partwell: keys, both databases, everything tried so far.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readRunning } from './data/running.ts';
import { dataDir } from './root.ts';

const running = readRunning(dataDir);
if (running) {
  console.error(
    `Partwell runs from .partwell right now (process ${running.pid}, ports ${running.ports.join(' and ')}).\n` +
      'End it with Ctrl-C there, then reset.',
  );
  process.exit(1);
}
const names = existsSync(dataDir) ? readdirSync(dataDir) : [];
for (const name of names) rmSync(path.join(dataDir, name), { recursive: true, force: true });
console.log(
  names.length > 0 ? 'Emptied .partwell; npm start begins afresh.' : 'Nothing to reset: .partwell is empty.',
);
