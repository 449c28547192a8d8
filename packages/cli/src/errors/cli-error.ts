/** What a person can put right: a file that is not there, an option that does not fit. Exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code:
    | 'file_unreadable'
    | 'file_exists'
    | 'file_unwritable'
    | 'no_flow_files'
    | 'facts_invalid'
    | 'flow_invalid'
    | 'flow_unusable'
    | 'option_invalid'
    | 'environment_invalid'
    | 'database_unusable'
    | 'server_unreachable'
    | 'server_refused'
    | 'question_unanswered';

  constructor(code: CliError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export function isCliError(error: unknown): error is CliError {
  return error instanceof Error && error.name === 'CliError';
}
