import { readFileSync } from 'node:fs';

/** The Big List of Naughty Strings (MIT), as the flows are tested with it. */
const listed: readonly string[] = JSON.parse(
  readFileSync(new URL('../../../../flow/src/testing/naughty-strings.json', import.meta.url), 'utf8'),
).strings;

/** And what breaks databases and paths rather than pages. */
export const naughtyStrings: readonly string[] = [
  ...listed,
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '%00',
  '..%2f..%2fetc%2fpasswd',
  "'; drop table sessions; --",
  '__proto__',
  'constructor',
  'toString',
  'a'.repeat(5000),
  '🦀'.repeat(300),
];
