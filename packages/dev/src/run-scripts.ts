import { globSync } from 'node:fs';
import { root } from './root.ts';
import { runCommand } from './stages/run-command.ts';
import { bold, red } from './terminal/style.ts';

/** A script that proved nothing, for want of something, and did not fail either. */
const NOT_RUN = 77;

/**
 * Runs every script of a folder of the packages, one after another. The first argument, where it is no option, takes those that
 * contain it; the others are handed to each. The process fails where one of them did, and ends with 77 where one could not
 * be run.
 *
 * @param kind what one of them is called.
 */
export async function runScripts(folder: string, kind: string): Promise<void> {
  const args = process.argv.slice(2);
  const wanted = args[0]?.startsWith('-') ? '' : (args.shift() ?? '');
  const pattern = `packages/*/${folder}/*.ts`;
  const files = globSync(pattern, { cwd: root })
    .filter((file) => file.includes(wanted))
    .sort();
  if (files.length === 0) console.log(`No ${kind} matches "${wanted}". They live in ${pattern}.`);
  const failed: string[] = [];
  const notRun: string[] = [];
  for (const file of files) {
    console.log(bold(`\n${file}`));
    const { code } = await runCommand(process.execPath, [file, ...args], { shown: 'all' });
    if (code === NOT_RUN) notRun.push(file);
    else if (code !== 0) failed.push(file);
  }
  if (failed.length > 0) console.error(red(`\nFailed: ${failed.join(', ')}`));
  if (notRun.length > 0) console.error(red(`\nNot run: ${notRun.join(', ')}`));
  process.exitCode = failed.length > 0 ? 1 : notRun.length > 0 ? NOT_RUN : 0;
}
