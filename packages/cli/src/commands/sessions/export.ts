import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import { CliError } from '../../errors/cli-error.ts';
import { changeLines } from '../../output/change-lines.ts';
import { escapedJson } from '../../output/json-text.ts';
import { printable } from '../../output/printable.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';
import { type SessionFilter, withSessionFilter } from './session-filter.ts';

type Options = ServerOptions & SessionFilter & { format: 'ndjson' | 'csv'; out?: string; force?: true };

export const exportCommand = () =>
  withSessionFilter(serverCommand('export', 'all sessions as NDJSON or CSV, written while they are read'))
    .addOption(
      new Option('--format <format>', 'a session a line, or a table')
        .choices(['ndjson', 'csv'])
        .default('ndjson'),
    )
    .option('--out <file>', 'where it goes, for you alone to read; else stdout')
    .option('--force', 'replace the file if it is there')
    .action(async ({ api, out, force, format, customer, subscription, outcome }: Options) => {
      const query = {
        format,
        ...(customer !== undefined && { customer }),
        ...(subscription !== undefined && { subscription }),
        ...(outcome !== undefined && { outcome }),
      };
      await withServer({ ...(api !== undefined && { api }) }, async ({ client, dataOf }) => {
        const answer = await client.GET('/v1/sessions/export', { params: { query }, parseAs: 'stream' });
        const body = dataOf(answer);
        if (!body) return;
        try {
          const from = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
          const flags = force ? 'w' : 'wx';
          const to = out === undefined ? process.stdout : createWriteStream(out, { flags, mode: 0o600 });
          const change = changeOf(format, out === undefined && process.stdout.isTTY);
          await pipeline(from, changeLines(change), to, { end: out !== undefined });
        } catch (cause) {
          const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
          if (code === 'EPIPE') return;
          if (code === 'EEXIST') {
            const words = `${out} exists already. Choose another name, or give --force.`;
            throw new CliError('file_exists', words, { cause });
          }
          throw out !== undefined && code.startsWith('E') && !code.startsWith('ERR')
            ? new CliError('file_unwritable', `${out} cannot be written (${code}).`, { cause })
            : new CliError('server_unreachable', 'The export broke off and is not complete.', { cause });
        }
      });
    });

/** Subscribers have written some of it: to a terminal it may say nothing but words. A table for programs stays as it is. */
function changeOf(format: Options['format'], isTerminal: boolean): (line: string) => string {
  if (format === 'ndjson') return escapedJson;
  return isTerminal ? (line) => printable(line.replace(/\r$/, '')) : (line) => line;
}
