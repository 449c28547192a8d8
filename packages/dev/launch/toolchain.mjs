import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LaunchError } from './error.mjs';
import { endWithUs } from './run.mjs';

const wanted = { node: 24, pnpm: 12 };

/** @typedef {{ node: string, pnpm: string, env: Record<string, string>, isFetched?: boolean }} Toolchain */

/**
 * Node 24 and pnpm 12: the ones at hand when they are new enough, else fetched once by npx into npm's own cache.
 * Only their addresses are taken from npx: nothing runs below it, so signals reach us and no wrapper stays.
 *
 * @param {string} root
 * @returns {Promise<Toolchain>}
 */
export async function findToolchain(root) {
  const pathPnpm = findOnPath('pnpm');
  const nodeIsFine = isAtLeast(process.versions.node, wanted.node);
  const pnpmIsFine = pathPnpm !== undefined && isAtLeast(await versionOf(pathPnpm), wanted.pnpm);
  if (nodeIsFine && pnpmIsFine && pathPnpm) return toolchain(process.execPath, pathPnpm);
  return (await readRemembered(root)) ?? fetchToolchain(root, { nodeIsFine });
}

/** @param {string} root @param {{ nodeIsFine: boolean }} found @returns {Promise<Toolchain>} */
async function fetchToolchain(root, { nodeIsFine }) {
  const packages = nodeIsFine ? ['pnpm@12'] : ['node@24', 'pnpm@12'];
  const what = nodeIsFine ? 'pnpm 12 (once, about 30 MB)' : 'Node 24 and pnpm 12 (once, about 85 MB)';
  process.stderr.write(`Bringing ${what}, your own installation stays as it is…\n`);
  const startedAtMillis = Date.now();
  const report = 'process.stdout.write(JSON.stringify({node:process.execPath,path:process.env.PATH}))';
  const args = ['--yes', '--ignore-scripts=false', ...packages.flatMap((name) => ['-p', name])];
  const output = await readOutput(npx(), [...args, 'node', '-e', report], root);
  const answer = output.slice(output.lastIndexOf('{"node"'));
  const fetched = JSON.parse(answer);
  const pnpm = fetched.path
    .split(path.delimiter)
    .map((/** @type {string} */ folder) => path.join(folder, executable('pnpm')))
    .find(isExecutable);
  if (!pnpm || !isAtLeast(await versionOf(fetched.node), wanted.node)) {
    throw new LaunchError(
      'npx could not bring Node 24 and pnpm 12. Install them yourself: https://nodejs.org and https://pnpm.io',
    );
  }
  process.stderr.write(`Here in ${((Date.now() - startedAtMillis) / 1000).toFixed(1)} s.\n`);
  return { ...toolchain(fetched.node, pnpm), isFetched: true };
}

/** @param {string} node @param {string} pnpm @returns {Toolchain} */
function toolchain(node, pnpm) {
  const folders = [...new Set([path.dirname(node), path.dirname(pnpm)]), process.env.PATH ?? ''];
  return { node, pnpm, env: { PATH: folders.join(path.delimiter) } };
}

/** npx takes a second and a half even when all is there, so its answer is kept; it is checked again before use. */
const memory = (/** @type {string} */ root) => path.join(root, 'node_modules/.cache/partwell-toolchain.json');

/** @param {string} root @returns {Promise<Toolchain | undefined>} */
async function readRemembered(root) {
  try {
    const { node, pnpm } = JSON.parse(readFileSync(memory(root), 'utf8'));
    const versions = await Promise.all([versionOf(node), versionOf(pnpm)]);
    if (isAtLeast(versions[0], wanted.node) && isAtLeast(versions[1], wanted.pnpm))
      return toolchain(node, pnpm);
  } catch {
    // Nothing remembered, or not readable: npx is asked.
  }
  return undefined;
}

/**
 * To be called after the install: pnpm takes a node_modules without its own notes for a foreign one.
 *
 * @param {string} root
 * @param {Toolchain} found
 */
export function remember(root, { node, pnpm }) {
  mkdirSync(path.dirname(memory(root)), { recursive: true });
  writeFileSync(memory(root), JSON.stringify({ node, pnpm }));
}

/** npx beside the node that runs us, so that the two fit. @returns {string} */
function npx() {
  const beside = path.join(path.dirname(process.execPath), executable('npx'));
  const found = isExecutable(beside) ? beside : findOnPath('npx');
  if (found) return found;
  throw new LaunchError(
    `Partwell needs Node ${wanted.node} and pnpm ${wanted.pnpm}, and there is no npx to fetch them with. ` +
      'Install them: https://nodejs.org and https://pnpm.io',
  );
}

/** @param {string} command @param {string[]} args @param {string} cwd @returns {Promise<string>} */
async function readOutput(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], shell: isWindows });
  const letGo = endWithUs(child);
  const startedAtMillis = Date.now();
  const ticker = setInterval(() => {
    process.stderr.write(`  still downloading, ${Math.round((Date.now() - startedAtMillis) / 1000)} s\n`);
  }, 10_000);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  clearInterval(ticker);
  letGo();
  if (code === 0 && output.includes('{"node"')) return output;
  throw new LaunchError(
    'Node 24 and pnpm 12 could not be fetched (see above). Check the network and try again, ' +
      'or install them yourself: https://nodejs.org and https://pnpm.io',
  );
}

/** @param {string} command @returns {Promise<string>} the version, empty when it does not run */
function versionOf(command) {
  return new Promise((resolve) => {
    const child = spawn(command, ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: isWindows,
      // corepack stands in for pnpm on some machines and would ask a question here.
      env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', COREPACK_ENABLE_NETWORK: '0' },
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.once('error', () => resolve(''));
    child.once('close', () => resolve(output.trim()));
  });
}

/** @param {string} version @param {number} major */
function isAtLeast(version, major) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= major;
}

const isWindows = process.platform === 'win32';
const executable = (/** @type {string} */ name) => (isWindows ? `${name}.cmd` : name);

/** @param {string} name @returns {string | undefined} */
function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, executable(name))).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
