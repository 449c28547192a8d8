import { type Command, Option } from 'commander';

export interface SessionFilter {
  readonly customer?: string;
  readonly subscription?: string;
  readonly outcome?: 'saved' | 'canceled' | 'abandoned' | 'error';
}

/** Which sessions are meant, the same wherever there are several. */
export const withSessionFilter = (command: Command): Command =>
  command
    .option('--customer <id>', 'of this customer')
    .option('--subscription <id>', 'about this subscription')
    .addOption(
      new Option('--outcome <outcome>', 'that ended like this').choices([
        'saved',
        'canceled',
        'abandoned',
        'error',
      ]),
    );
