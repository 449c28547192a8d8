import { ApiError } from '../api-error.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';

/**
 * Reads the environment, or throws with everything that is wrong with it at once.
 *
 * @param environment the variables of a server, by name: `process.env`, or an object of your own.
 * @throws ApiError `settings_invalid`; values are not repeated.
 */
export const settingsFrom = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const read = readSettings(environment);
  if (read.ok) return read.settings;
  const lines = ['The environment is not complete:', ...read.problems.map((line) => `  ${line}`)];
  throw new ApiError('settings_invalid', lines.join('\n'));
};
