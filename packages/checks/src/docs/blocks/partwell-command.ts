import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../root.ts';

const main = path.join(root, 'packages/cli/src/main.ts');
const helps = new Map<string, string | undefined>();

/** What the command line itself says against a call of `partwell`: an unknown command or option. */
export function partwellProblem(args: readonly string[]): string | undefined {
  const own = args.slice(0, args.includes('>') ? args.indexOf('>') : args.length);
  const [command] = own.filter((arg) => !arg.startsWith('-'));
  const help = helpOf(command);
  if (help === undefined) return `partwell has no command "${command}"`;
  const unknown = own.find((arg) => arg.startsWith('--') && !help.includes(arg.split('=')[0] ?? arg));
  return unknown ? `partwell ${command ?? ''} has no option ${unknown}` : undefined;
}

function helpOf(command: string | undefined): string | undefined {
  const key = command ?? '';
  if (!helps.has(key)) {
    const args = command === undefined ? ['--help'] : [command, '--help'];
    const { status, stdout } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
    const isCommand = command === undefined || stdout.startsWith(`Usage: partwell ${command}`);
    helps.set(key, status === 0 && isCommand ? stdout : undefined);
  }
  return helps.get(key);
}
