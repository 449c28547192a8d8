import type { LogFields } from '../ports/log.ts';

/** What a log may say of an error: its class and its code, such as an SQLSTATE. Never its words, which quote what they were given. */
export const errorFields = (error: unknown): Pick<LogFields, 'errorName' | 'errorCode'> => {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { errorName: error.name, ...(code !== undefined && { errorCode: code }) };
};
