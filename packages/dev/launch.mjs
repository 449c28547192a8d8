#!/usr/bin/env node
// What `npm start`, `npm test` and their siblings run. Plain JavaScript without dependencies, so that a bare
// clone with Node 20 and npm is enough: it brings Node 24 and pnpm 12, installs, then hands over to src/<task>.ts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LaunchError } from './launch/error.mjs';
import { install } from './launch/install.mjs';
import { requirePorts } from './launch/ports.mjs';
import { runToEnd } from './launch/run.mjs';
import { findToolchain, remember } from './launch/toolchain.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Each task and the file it runs. @type {Record<string, string | undefined>} */
const tasks = {
  start: 'packages/dev/src/start.ts',
  test: 'packages/dev/src/test.ts',
  check: 'packages/dev/src/check.ts',
  reset: 'packages/dev/src/reset.ts',
  bench: 'packages/dev/src/bench.ts',
  chaos: 'packages/dev/src/chaos.ts',
  partwell: 'packages/cli/src/main.ts',
};

async function main() {
  const startedAtMillis = Date.now();
  const [task = '', ...rest] = process.argv.slice(2);
  const file = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
  if (!file) {
    throw new LaunchError(`Unknown task "${task}". Use one of: ${Object.keys(tasks).join(', ')}.`, 2);
  }
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new LaunchError(
      `Node ${process.versions.node} is too old. Install Node 20 or later: https://nodejs.org`,
      2,
    );
  }
  // Ports first: nobody should wait for a download to learn that a port is taken.
  if (task === 'start') await requirePorts(process.env);

  const toolchain = await findToolchain(root);
  const env = {
    // What Node makes of the sources is kept: they start several times as fast from then on.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
    ...process.env,
    ...toolchain.env,
    DEV_LAUNCHED_AT: String(startedAtMillis),
  };
  if (task !== 'reset') {
    await install({ pnpm: toolchain.pnpm, root, env });
    if (toolchain.isFetched) remember(root, toolchain);
  }
  return runToEnd(toolchain.node, [path.join(root, file), ...rest], { cwd: root, env });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`\n${error instanceof LaunchError ? error.message : error?.stack}\n`);
    process.exit(error instanceof LaunchError ? error.exitCode : 1);
  },
);
