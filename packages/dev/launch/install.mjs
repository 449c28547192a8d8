import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LaunchError } from './error.mjs';
import { endWithUs, runToEnd } from './run.mjs';

/** An install that changes nothing is done long before this, and then has nothing to say. */
const silenceMillis = 1_500;

/**
 * Brings node_modules to what the lockfile says; some 30 ms when it is there already.
 * CI takes the lockfile as it is and fails when a package.json has moved on.
 *
 * @param {{ pnpm: string, root: string, env: Record<string, string | undefined> }} options
 */
export async function install({ pnpm, root, env }) {
  const args = ['install', env.CI ? '--frozen-lockfile' : '--prefer-frozen-lockfile'];
  const isFirst = !existsSync(path.join(root, 'node_modules/.modules.yaml'));
  if (isFirst) process.stderr.write('Installing the dependencies (once)…\n');
  const options = { cwd: root, env };
  const code = await (isFirst ? runToEnd(pnpm, args, options) : runQuietly(pnpm, args, options));
  if (code !== 0) throw new LaunchError('The dependencies could not be installed (see above).', code);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined> }} options
 * @returns {Promise<number>}
 */
async function runQuietly(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['inherit', 'pipe', 'pipe'] });
  const letGo = endWithUs(child);
  /** @type {string[]} */
  const held = [];
  let isAloud = false;
  const say = (/** @type {string} */ text) => {
    if (isAloud) process.stderr.write(text);
    else held.push(text);
  };
  const speakUp = () => {
    isAloud = true;
    process.stderr.write(held.join(''));
  };
  child.stdout.setEncoding('utf8').on('data', say);
  child.stderr.setEncoding('utf8').on('data', say);
  const timer = setTimeout(speakUp, silenceMillis);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  clearTimeout(timer);
  letGo();
  if (code !== 0 && !isAloud) speakUp();
  return code;
}
