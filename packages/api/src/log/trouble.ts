import type { Log, LogFields } from '../ports/log.ts';
import { errorFields } from './error-fields.ts';

/** Something that is tried again and again. */
export interface Trouble {
  failed(error: unknown): void;
  succeeded(): void;
}

/**
 * Says a trouble once when it begins, once more for each other error it shows, and once when it is over: what is tried
 * each second would otherwise fill a log in which everything else is looked for.
 */
export const createTrouble = (
  log: Log,
  events: { readonly begins: string; readonly ends: string },
  fields: LogFields,
): Trouble => {
  const said = new Set<string>();
  return {
    failed: (error) => {
      const what = errorFields(error);
      const key = `${what.errorName} ${what.errorCode}`;
      if (!said.has(key)) log.error(events.begins, { ...fields, ...what });
      said.add(key);
    },
    succeeded: () => {
      if (said.size > 0) log.info(events.ends, fields);
      said.clear();
    },
  };
};
