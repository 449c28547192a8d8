// npm run bench [name] [options]: every packages/*/bench/*.ts, one after another; a name takes those that contain it,
// and options are handed to each.
import { globSync } from 'node:fs';
import { root } from './root.ts';
import { runCommand } from './stages/run-command.ts';
import { bold, red } from './terminal/style.ts';

const args = process.argv.slice(2);
const wanted = args[0]?.startsWith('-') ? '' : (args.shift() ?? '');
const files = globSync('packages/*/bench/*.ts', { cwd: root })
  .filter((file) => file.includes(wanted))
  .sort();
if (files.length === 0) console.log(`No bench matches "${wanted}". They live in packages/*/bench/*.ts.`);
const failed: string[] = [];
for (const file of files) {
  console.log(bold(`\n${file}`));
  const { code } = await runCommand(process.execPath, [file, ...args], { shown: 'all' });
  if (code !== 0) failed.push(file);
}
if (failed.length > 0) console.error(red(`\nFailed: ${failed.join(', ')}`));
process.exitCode = failed.length > 0 ? 1 : 0;
