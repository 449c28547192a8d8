import type { Executor } from '../ports/executor.ts';

/**
 * Stands in where nobody is named who carries out: no session begins then, and what is asked in one that began before is
 * refused at once. Never `applied`: what is not done is not said.
 */
export const noExecutor: Executor = {
  execute: async () => ({
    code: 'refused',
    reason: 'not_configured',
    message:
      'No executor is configured. Set PARTWELL_EXECUTOR_URL and PARTWELL_EXECUTOR_SECRET, or PARTWELL_EXECUTOR=page; for a mode of the database, PUT /v1/executor.',
  }),
  read: async () => ({ code: 'unknown', why: 'not_configured' }),
};
