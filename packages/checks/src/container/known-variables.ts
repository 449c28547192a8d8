import { readSettings } from '@partwell/api/doctor';

/** Every variable that a server asks its environment for, given one it can start with. */
export function knownVariables(complete: Readonly<Record<string, string>>): ReadonlySet<string> {
  const asked = new Set<string>();
  const listening = new Proxy(complete, {
    get: (said, name) => {
      if (typeof name !== 'string') return undefined;
      asked.add(name);
      return said[name];
    },
  });
  const read = readSettings(listening);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return asked;
}
