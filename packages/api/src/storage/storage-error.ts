import { ApiError } from '../api-error.ts';

/** Why the storage cannot be opened at all. */
export class StorageError extends ApiError {
  override readonly name = 'StorageError';

  constructor(code: 'storage_in_use' | 'storage_unusable', message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}
