import { CliError } from './cli-error.ts';
import { whyUnusable } from './why-unusable.ts';

/** Does something to a database; what keeps it from being done is for a person to read. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { isApiError } = await import('@partwell/api/database');
  try {
    return await work();
  } catch (error) {
    const why = isApiError(error) ? error.message : whyUnusable(error);
    if (why === undefined) throw error;
    throw new CliError('database_unusable', why, { cause: error });
  }
}
