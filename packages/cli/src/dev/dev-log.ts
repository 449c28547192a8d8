import type { Log } from '@partwell/api';

/** What a server would log, said to one developer: only what is wrong, and not what is said about flows already. */
export function devLog(say: (line: string) => void): Log {
  const tell: Log['warn'] = (event, fields = {}) => {
    if (event.startsWith('flow')) return;
    const known = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
    say(`! ${[event, ...known].join('  ')}`);
  };
  return { debug: () => {}, info: () => {}, warn: tell, error: tell };
}
