import { afterEach, beforeEach, expect } from 'vitest';

// A test that writes to the console has something to say that nobody will read: it fails. One that expects a
// message spies on that method; the spy then stands in front, and what it hears is the test's own matter.
const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const said: string[] = [];

for (const method of methods) {
  const listen = (...args: unknown[]) => {
    if (console[method] === listen) said.push(`console.${method}: ${args.map(String).join(' ')}`);
  };
  console[method] = listen;
}

const expectQuiet = () => expect(said.splice(0), 'nothing is written to the console').toEqual([]);
beforeEach(expectQuiet);
afterEach(expectQuiet);
