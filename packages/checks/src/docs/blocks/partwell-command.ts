import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../root.ts';

const main = path.join(root, 'packages/cli/src/main.ts');
// Many starts of the same program.
const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'partwell-compiled') };
const helps = new Map<string, string | undefined>();

/** What the command line itself says against a call of `partwell`: an unknown command or option. */
export function partwellProblem(args: readonly string[]): string | undefined {
  const own = args.slice(0, args.includes('>') ? args.indexOf('>') : args.length);
  const [command, sub] = own.filter((arg) => !arg.startsWith('-'));
  const group = helpOf(command);
  const help = group?.includes('\nCommands:\n') && sub ? helpOf(command, sub) : group;
  if (help === undefined) return `partwell has no command "${[command, sub].join(' ').trim()}"`;
  const unknown = own.find((arg) => arg.startsWith('--') && !help.includes(arg.split('=')[0] ?? arg));
  return unknown ? `partwell ${command ?? ''} has no option ${unknown}` : undefined;
}

function helpOf(...commands: readonly (string | undefined)[]): string | undefined {
  const named = commands.filter((command) => command !== undefined);
  const key = named.join(' ');
  if (!helps.has(key)) {
    const { status, stdout } = spawnSync(process.execPath, [main, ...named, '--help'], {
      encoding: 'utf8',
      env,
    });
    const isCommand = stdout.startsWith(`Usage: ${['partwell', ...named].join(' ')} `);
    helps.set(key, status === 0 && isCommand ? stdout : undefined);
  }
  return helps.get(key);
}
