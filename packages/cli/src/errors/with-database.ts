import { CliError } from './cli-error.ts';

/** Does something to a database; what keeps it from being done is for a person to read. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { isApiError } = await import('@partwell/api/database');
  try {
    return await work();
  } catch (error) {
    if (!isApiError(error)) throw error;
    throw new CliError('database_unusable', error.message, { cause: error });
  }
}
