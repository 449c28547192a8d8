import { sqliteDatabase } from '@partwell/api/testing';
import { expect, test } from 'vitest';
import { workFolder } from '../testing/work-folder.ts';
import { CliError, isCliError } from './cli-error.ts';
import { withDatabase } from './with-database.ts';

const failing = (work: () => unknown) => withDatabase(async () => work()).catch((thrown: unknown) => thrown);

test('a disk that is full is said to be', async () => {
  const { diskFull } = await sqliteDatabase(workFolder({}));
  const error = await failing(() =>
    Promise.reject(Object.assign(new Error('database or disk is full'), diskFull)),
  );
  expect(isCliError(error) && error.message).toBe(
    'The disk is full (SQLITE_FULL). Make room, and do it again: what was begun was undone.',
  );
});

test('what is said in our own words is passed on', async () => {
  const refused = new CliError('option_invalid', 'There is no such key.');
  expect(await failing(() => Promise.reject(refused))).toBe(refused);
});

test('a mistake of the program is not taken for trouble with the database', async () => {
  const mistake = new TypeError('undefined is not a function');
  expect(await failing(() => Promise.reject(mistake))).toBe(mistake);
});
