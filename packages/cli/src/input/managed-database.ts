import type { Management } from '@partwell/api/database';
import { CliError } from '../errors/cli-error.ts';
import { withDatabase } from '../errors/with-database.ts';
import { databasePlace } from './database-place.ts';

export const modes = ['live', 'test'] as const;
export type ModeOption = { readonly mode?: (typeof modes)[number] };

export const whereHelp = `
It goes to the database itself, with the environment of the server and as its user: PARTWELL_WORKSPACE, PARTWELL_DATA or
PARTWELL_DATABASE_URL, and PARTWELL_SECRET where the server has one. The server may run; it notices within two seconds.`;

/** Does something to the keys and settings of a workspace in one mode, and closes the database again. */
export async function withManagement<T>(
  { mode }: ModeOption,
  work: (management: Management) => Promise<T>,
): Promise<T> {
  const get = (name: string) => process.env[name]?.trim() || undefined;
  const { modeOfKey, openManagement } = await import('@partwell/api/database');
  const workspace = get('PARTWELL_WORKSPACE');
  if (!workspace) {
    throw new CliError('environment_invalid', 'PARTWELL_WORKSPACE is not set. Set it as the server has it.');
  }
  const wanted = mode ?? modeOfKey(get('PARTWELL_SECRET_KEY')) ?? modeOfKey(get('PARTWELL_PUBLISHABLE_KEY'));
  if (!wanted) throw new CliError('option_invalid', 'Say with --mode live or --mode test which mode.');
  const place = await databasePlace();
  return withDatabase(async () => {
    const management = await openManagement({
      place,
      workspace,
      mode: wanted,
      dataFolder: get('PARTWELL_DATA') ?? '.partwell',
      masterSecret: get('PARTWELL_SECRET'),
    });
    try {
      return await work(management);
    } finally {
      await management.close();
    }
  });
}
