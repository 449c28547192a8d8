import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Runs a command in this terminal until it ends by itself.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined> }} options
 * @returns {Promise<number>} its exit code; 128 + n when a signal ended it, as shells say it
 */
export async function runToEnd(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' });
  const letGo = endWithUs(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
    });
  } finally {
    letGo();
  }
}

/** Who launched us, as long as they live. */
const launcher = process.ppid;

/**
 * Passes signals on to the child and stays until it has ended. One Ctrl-C reaches us several times (from the
 * terminal, from npm, from a wrapping shell) and reaches the child itself too: what follows within
 * `echoMillis` is the same key press, and the children tell a second one by the same rule.
 *
 * @param {ChildProcess} child
 * @returns {() => void} stop passing on
 */
export function endWithUs(child) {
  let lastMillis = 0;
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (Date.now() - lastMillis < echoMillis) return;
    lastMillis = Date.now();
    child.kill(signal);
  };
  for (const signal of endings) process.on(signal, pass);
  // npm passes a SIGTERM on to the shell it has put in between, which ends without telling us.
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    pass('SIGTERM');
  }, 500);
  watch.unref();
  return () => {
    clearInterval(watch);
    for (const signal of endings) process.off(signal, pass);
  };
}

export const echoMillis = 400;
/** @type {NodeJS.Signals[]} */
export const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];
