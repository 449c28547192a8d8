import { readConfig } from './config/read-config.ts';
import { createApp } from './create-app.ts';
import { createFaults } from './faults/faults.ts';
import { startServer } from './start-server.ts';
import { openDatabase } from './storage/open-database.ts';
import { seedAll } from './storage/seed.ts';
import { subscribers } from './subscribers/index.ts';

const read = readConfig(process.env);
if ('problems' in read) {
  console.error(['Halyard cannot start:', ...read.problems.map((problem) => `  ${problem}`)].join('\n'));
  process.exit(2);
}

const { config } = read;
const now = () => new Date();
const db = openDatabase(config.dataDir);
seedAll(db, subscribers, now());

const app = createApp({ config, db, now, faults: config.faults ? createFaults() : undefined });
const started = await startServer(app, config);
if (started.code === 'failed') {
  console.error(`Halyard cannot start: ${started.message}`);
  db.close();
  process.exit(1);
}

const { server } = started;
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.stop();
  db.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

// Last, so that whoever waits for these words can also stop the server.
console.log(`Halyard is at http://localhost:${server.port}`);
if (!config.partwell) console.log('Without Partwell: the PARTWELL_… variables are not set. See README.md.');
