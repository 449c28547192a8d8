import { CliError } from '../errors/cli-error.ts';

/** Nobody answers where a server should be. */
export const unreachable = (api: string, why: string, options?: ErrorOptions): CliError =>
  new CliError(
    'server_unreachable',
    `${api} does not answer (${why}). Is it there? Name it with --api.`,
    options,
  );

/** Why a request was not answered, as the system names it, such as ECONNREFUSED; else in words. */
export function whyUnanswered(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
