import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../root.ts';
import { partwellProblem } from './partwell-command.ts';
import { isReadByOurs } from './variables.ts';

/** Everyday commands that a reader knows; what they are given is not looked at. */
const everyday = new Set('cat cd cp curl docker echo export git kill ls mkdir mv openssl rm sudo'.split(' '));
/** What npm and pnpm can do without a script of ours. */
const builtIn = new Set('add ci exec i init install pack publish'.split(' '));
/** Scripts that npm runs without `run`. */
const short = new Set(['start', 'test']);

const manifest: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);

/** The commands of a block: long lines joined, prompts, comments and pipes taken apart. */
export function commands(text: string): string[] {
  return text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\$ /, '')
        .replace(/(^|\s)#.*$/, ''),
    )
    .flatMap((line) => line.split(/\s*(?:&&|\|\||[|;]|&$)\s*/))
    .filter((command) => command !== '');
}

/** Why a reader who copies this command would fail; nothing when they would not. */
export function commandProblem(command: string): string | undefined {
  const words = command.split(/\s+/);
  while (/^[A-Za-z_]\w*=/.test(words[0] ?? '')) {
    const variable = words.shift()?.split('=')[0] ?? '';
    if (/^(PARTWELL|DEMO)_/.test(variable) && !isReadByOurs(variable)) return `nothing reads ${variable}`;
  }
  const [name = '', ...args] = words;
  if (name === '' || everyday.has(name)) return undefined;
  if (name === 'npm' || name === 'pnpm') return scriptProblem(name, args);
  if (name === 'partwell') return partwellProblem(args);
  if (name === 'npx' && args[0] === 'partwell') return partwellProblem(args.slice(1));
  if (name === 'node') return fileProblem(args.find((arg) => !arg.startsWith('-')));
  if (/^\.?\.?\w*\//.test(name)) return fileProblem(name);
  return `a reader does not have ${name} from this page`;
}

function scriptProblem(tool: 'npm' | 'pnpm', args: readonly string[]): string | undefined {
  const isRun = args[0] === 'run';
  const [script = '', ...rest] = isRun ? args.slice(1) : args;
  if (!isRun && builtIn.has(script)) return undefined;
  const isReachable = isRun || tool === 'pnpm' || short.has(script);
  if (!Object.hasOwn(manifest.scripts, script) || !isReachable) {
    return `"${[tool, ...args].join(' ')}" runs no script of package.json`;
  }
  return script === 'partwell' ? partwellProblem(rest.filter((arg) => arg !== '--')) : undefined;
}

function fileProblem(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  // Who has installed a package has what was built of it here.
  const here = file.replace(/^node_modules\/@partwell\//, 'packages/');
  return existsSync(path.join(root, here)) ? undefined : `${file} does not exist`;
}
