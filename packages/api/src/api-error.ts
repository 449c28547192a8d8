/** Base of every error this package throws on purpose: a stable `code` for programs, a message for people. */
export class ApiError extends Error {
  override readonly name: string = 'ApiError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** @returns whether something thrown is an {@link ApiError}. */
export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
