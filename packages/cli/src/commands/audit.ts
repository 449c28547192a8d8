import type { AuditRecord } from '@partwell/api/database';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type ModeOption, modes, whereHelp, withManagement } from '../input/managed-database.ts';
import { columns } from '../output/columns.ts';
import { jsonText } from '../output/json-text.ts';
import { day } from '../output/keys.ts';
import { printable } from '../output/printable.ts';
import { bold } from '../output/style.ts';

type Options = ModeOption & { operation?: string; target?: string; limit: number; json?: true };

/** `partwell audit`: who changed what, as the database of a server has it. */
export const auditCommand = () =>
  new Command('audit')
    .summary('show who changed what')
    .description(
      'Shows changes over management routes, on the command line and by the files of flows, newest first: who, which operation, what, and how it was and became. Secrets are never in it.',
    )
    .option('--operation <name>', 'only these, such as revokeKey')
    .option('--target <id>', 'only what was changed about this')
    .option('--limit <count>', 'how many, 1 to 1000', limitArgument, 20)
    .addOption(new Option('--mode <mode>', 'else the mode of the keys in the environment').choices(modes))
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `${whereHelp}

Examples:
  $ partwell audit
  $ partwell audit --operation revokeKey --limit 100 --json

Exit codes: 0 shown, 2 it cannot be.`,
    )
    .action(async ({ operation, target, limit, json, ...where }: Options) => {
      const { entries } = await withManagement(where, (management) =>
        management.auditLog({ operation, target, limit }),
      );
      if (json) console.log(jsonText({ version: 1, entries }));
      else if (entries.length > 0) console.log(columns(entries.map(line), '').join('\n'));
      else console.error('Nobody has changed anything.');
    });

const line = ({ at, actor, operation, target, changes }: AuditRecord): string[] => [
  day(at) ?? '',
  actor,
  bold(operation),
  printable(target),
  Object.entries(changes)
    .map(([name, { from, to }]) => `${name}: ${shown(from)} → ${shown(to)}`)
    .join(', '),
];

const shown = (value: unknown): string => printable(JSON.stringify(value) ?? '–');

function limitArgument(text: string): number {
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= 1000) return limit;
  throw new InvalidArgumentError('Use a whole number from 1 to 1000.');
}
