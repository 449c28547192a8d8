import { expect, it } from 'vitest';
import { whyNot } from './why-not.ts';

const at = 'postgres://partwell@db.internal/partwell';
const crowded = (words: string) => Object.assign(new Error(words), { code: '53300' });

// Not on a server: pg leaves a connection open that it has not answered, and nothing is dropped before that ends.
it('a password that is wanted and not given is asked for by the variable that it belongs into', () => {
  const said = 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string';
  const { code, message } = whyNot(at, new Error(said));
  expect([code, message]).toEqual([
    'storage_unusable',
    expect.stringContaining('wants a password of partwell, and PARTWELL_DATABASE_URL gives none'),
  ]);
});

it.each([
  ['too many connections for role "partwell"', 'alter role "partwell" connection limit'],
  ['too many connections for database "partwell"', 'alter database "partwell" connection limit'],
  ['sorry, too many clients already', 'max_connections'],
])('%s names the limit that was reached, and may pass', (words, fix) => {
  const { code, message } = whyNot(at, crowded(words));
  expect([code, message]).toEqual(['storage_unreachable', expect.stringContaining(fix)]);
});
