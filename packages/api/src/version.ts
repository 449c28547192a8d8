import { readFileSync } from 'node:fs';

/** Put in its place where the server is built into one file, which lies elsewhere. */
declare const PARTWELL_VERSION: string | undefined;

const ofPackage = (): string => {
  try {
    return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
  } catch {
    // Somebody has built it into something of theirs.
    return 'unknown';
  }
};

/** Of this package. */
export const version: string = typeof PARTWELL_VERSION === 'string' ? PARTWELL_VERSION : ofPackage();
