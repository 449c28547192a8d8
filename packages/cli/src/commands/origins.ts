import type { Management } from '@partwell/api/database';
import { Argument, Command, Option } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { type ModeOption, modes, whereHelp, withManagement } from '../input/managed-database.ts';
import { jsonText } from '../output/json-text.ts';

const actions = ['list', 'add', 'remove'] as const;
type Action = (typeof actions)[number];

type Options = ModeOption & { json?: true };

/** `partwell origins`: which pages may start sessions, in the database of a server. */
export const originsCommand = () =>
  new Command('origins')
    .summary('say which pages may start sessions')
    .description(
      'Lists and changes the origins of pages that may start sessions, beside those of PARTWELL_ORIGINS. Where neither names any, every page may.',
    )
    .addArgument(new Argument('<action>', 'what to do').choices(actions))
    .argument('[origin...]', 'such as https://app.example.com')
    .addOption(new Option('--mode <mode>', 'else the mode of the keys in the environment').choices(modes))
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `${whereHelp}

Examples:
  $ partwell origins list
  $ partwell origins add https://app.example.com https://beta.example.com
  $ partwell origins remove https://beta.example.com

Exit codes: 0 done, 2 it cannot be.`,
    )
    .action(async (action: Action, origins: string[], options: Options) => {
      if (action !== 'list') mustBeOrigins(origins);
      const after = await withManagement(options, (management) => carryOut[action](management, origins));
      if (options.json) console.log(jsonText({ version: 1, origins: after }));
      else if (after.length > 0) console.log(after.join('\n'));
      else console.error(nothing());
    });

/** What no origin in the database means: who removes the last one opens the mode to every page, or does not. */
const nothing = (): string =>
  process.env.PARTWELL_ORIGINS?.trim()
    ? 'None here: only pages of PARTWELL_ORIGINS may start sessions.'
    : 'None here. Where PARTWELL_ORIGINS of the server names none either, every page may start sessions.';

type Carry = (management: Management, origins: readonly string[]) => Promise<readonly string[]>;

const carryOut: Readonly<Record<Action, Carry>> = {
  list: (management) => management.listOrigins(),
  add: (management, origins) => management.changeOrigins((before) => [...before, ...origins]),
  remove: (management, origins) =>
    management.changeOrigins((before) => {
      const unknown = origins.find((each) => !before.includes(each));
      if (unknown !== undefined) throw notThere(unknown);
      return before.filter((each) => !origins.includes(each));
    }),
};

const notThere = (origin: string) =>
  new CliError(
    'option_invalid',
    `${origin} is not among them; partwell origins list shows which there are. One of PARTWELL_ORIGINS is removed there.`,
  );

function mustBeOrigins(origins: readonly string[]): void {
  const wrong = origins.find((each) => !URL.canParse(each) || new URL(each).origin !== each);
  if (origins.length > 0 && wrong === undefined) return;
  throw new CliError('option_invalid', 'Use origins without a path, such as https://app.example.com.');
}
