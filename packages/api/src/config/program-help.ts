import { version } from '../version.ts';
import { settingNames } from './setting-names.ts';

const help =
  (): string => `Partwell ${version}, the server. It is told by its environment, and takes no arguments beside these:

  --help     this
  --version  which version it is

${settingNames.map((name) => `  ${name}`).join('\n')}

What each of them is: docs/running.md
Whether they are right: partwell doctor
`;

/** What the program says instead of serving; undefined where it is to serve. @param args behind the name of its file. */
export const programHelp = (args: readonly string[]): string | undefined => {
  if (args.includes('--version')) return `${version}\n`;
  return args.includes('--help') || args.includes('-h') ? help() : undefined;
};
