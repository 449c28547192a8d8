import type { KeyRecord, Management, Role } from '@partwell/api/database';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { instantArgument } from '../input/instant-argument.ts';
import { type ModeOption, modes, whereHelp, withManagement } from '../input/managed-database.ts';
import { overlapHoursArgument } from '../input/overlap-hours-argument.ts';
import { jsonText } from '../output/json-text.ts';
import { keyJson, keyTable } from '../output/keys.ts';

const actions = ['list', 'create', 'rotate', 'revoke'] as const;
type Action = (typeof actions)[number];

const kinds = ['publishable', 'secret', 'signing'] as const;
const roles = ['viewer', 'analyst', 'editor', 'operator', 'admin'] as const satisfies readonly Role[];

type Options = ModeOption & {
  kind?: (typeof kinds)[number];
  role?: (typeof roles)[number];
  name: string;
  expires?: string;
  overlapHours: number;
  json?: true;
};

/** `partwell keys`: the keys of a workspace, in the database of its server. */
export const keysCommand = () =>
  new Command('keys')
    .summary('list, create, rotate and revoke the keys of a server')
    .description(
      'Manages keys in the database of a server: publishable keys for pages, secret keys with a role for servers and people, and the secrets that sign customer tokens. A key is shown once, when it is made. Those of the environment are not among them and always work.',
    )
    .addArgument(new Argument('<action>', 'what to do').choices(actions))
    .argument('[id]', 'which key, for rotate and revoke')
    .addOption(new Option('--kind <kind>', 'what kind of key to create').choices(kinds))
    .addOption(new Option('--role <role>', 'what a secret key may do').choices(roles))
    .option('--name <name>', 'for you', nameArgument, '')
    .option('--expires <instant>', 'when the new key ends by itself', instantArgument)
    .option(
      '--overlap-hours <count>',
      'how long the one before is good, too, 0 to 168',
      overlapHoursArgument,
      24,
    )
    .addOption(new Option('--mode <mode>', 'else the mode of the keys in the environment').choices(modes))
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `${whereHelp}

Examples:
  $ partwell keys list
  $ partwell keys create --kind secret --role admin --mode live --name "first live key"
  $ partwell keys create --kind publishable --mode live
  $ partwell keys rotate key_01k3q8m2c5f8rv0yjx3d2b6w9t --overlap-hours 48
  $ partwell keys revoke key_01k3q8m2c5f8rv0yjx3d2b6w9t

Exit codes: 0 done, 2 it cannot be.`,
    )
    .action(async (action: Action, id: string | undefined, options: Options) => {
      await withManagement(options, (management) => carryOut[action](management, options, id));
    });

type Carry = (management: Management, options: Options, id: string | undefined) => Promise<void>;

const carryOut: Readonly<Record<Action, Carry>> = {
  list: async (management, { json }) => {
    const keys = await management.listKeys();
    if (json) console.log(jsonText({ version: 1, keys: keys.map(keyJson) }));
    else if (keys.length > 0) console.log(keyTable(keys, new Date().toISOString()));
    else console.error('There are no keys but those of the environment.');
  },

  create: async (management, { kind, role, name, expires, json }) => {
    if (!kind) throw new CliError('option_invalid', `Say with --kind which: ${kinds.join(', ')}.`);
    if ((kind === 'secret') !== (role !== undefined)) {
      throw new CliError(
        'option_invalid',
        kind === 'secret'
          ? `Say with --role what it may do: ${roles.join(', ')}.`
          : `Leave --role out: a ${kind} key manages nothing.`,
      );
    }
    const wishes = { kind, role: role ?? null, name, expiresAt: expires ?? null };
    const made = await management.createKey(wishes);
    if (!made.ok) throw new CliError('option_invalid', refusals[made.code]);
    tell(made, json, `${made.record.id} is good from now on.`);
  },

  rotate: async (management, { overlapHours, json }, id) => {
    const rotated = await management.rotateKey(idOf(id), overlapHours);
    if (!rotated.ok) throw new CliError('option_invalid', refusals[rotated.code]);
    const until = overlapHours === 0 ? 'is not good any more' : `is good for ${overlapHours} hours more`;
    tell(rotated, json, `${rotated.record.id} is another one from now on. The one before ${until}.`);
  },

  revoke: async (management, { json }, id) => {
    const revoked = await management.revokeKey(idOf(id));
    if (!revoked.ok) throw new CliError('option_invalid', refusals[revoked.code]);
    if (json) console.log(jsonText({ version: 1, revoked: id }));
    else console.error(`${id} opens nothing any more.`);
  },
};

/** The key goes to the output alone, so that it can be piped to where it is kept. */
function tell(
  { record, key }: { record: KeyRecord; key: string },
  json: true | undefined,
  words: string,
): void {
  if (json) console.log(jsonText({ version: 1, ...keyJson(record), key }));
  else console.log(key);
  console.error(`${words} It is shown this once.`);
}

const refusals = {
  key_limit: 'There are as many keys as there may be. Revoke one that is not needed any more.',
  key_expiry_past: '--expires has to be in the future.',
  key_not_found: 'There is no such key in this workspace and mode; partwell keys list shows which there are.',
  key_ended: 'This key is revoked or has expired. Make a new one.',
} as const;

function idOf(id: string | undefined): string {
  if (id) return id;
  throw new CliError('option_invalid', 'Say which key by its id; partwell keys list shows which there are.');
}

function nameArgument(text: string): string {
  if (text.length <= 100) return text;
  throw new InvalidArgumentError('Use at most 100 letters.');
}
