import { ApiError } from '../api-error.ts';

export type StorageProblem =
  /** Another process has the file. */
  | 'storage_in_use'
  /** A newer program has changed the tables. */
  | 'storage_newer'
  /** It is somewhere else by now. */
  | 'storage_moved'
  /** It does not serve now, and may later: nobody answers, there is no room, it takes no writes for now. */
  | 'storage_unreachable'
  /** It is there and does not serve. */
  | 'storage_unusable'
  /** There is nothing where something should be. */
  | 'storage_missing'
  /** There is something where nothing should be. */
  | 'storage_occupied'
  /** It does not hold what was written. */
  | 'storage_damaged'
  /** Somebody else holds what is wanted for longer than anything may take. */
  | 'storage_busy';

/** Why the storage cannot be opened, or not be used for this. */
export class StorageError extends ApiError {
  override readonly name = 'StorageError';

  constructor(code: StorageProblem, message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}

/** @returns whether something thrown is a {@link StorageError}. */
export const isStorageError = (error: unknown): error is StorageError => error instanceof StorageError;
