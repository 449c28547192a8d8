import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { storedSession } from '../testing/stored-records.ts';
import { csvLines } from './session-csv.ts';

const written = (followUp: string) => csvLines([storedSession('ses_1', { followUp })]);

/** As a spreadsheet reads it that separates by something else than commas: quotes are not where cells begin. */
const cellsIn = (text: string) => text.split(/[;\t\r\n]/);

const FORMULA = /^[ "]*[=+\-@＝＋－＠]/;

describe('a text in CSV', () => {
  it('is one field, however its lines end', () => {
    for (const followUp of ['one\ntwo', 'one\rtwo', 'one\r\ntwo'])
      expect(written(followUp)).toContain(`"${followUp}"`);
  });

  it.each([
    ["nice;=cmd|' /C calc'!A0;x", "nice;'=cmd|' /C calc'!A0;x"],
    ['a; "=1+1"', 'a;\' "=1+1"'],
    ['one\n- two\r\n+ three', "one\n'- two\r\n'+ three"],
    ['\n\n=1', "\n\n'=1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    [' =1', "' =1"],
    ['＝1;－2', "'＝1;'－2"],
  ])('begins no formula anywhere, however its cells are separated: %j', (followUp, expected) => {
    const line = written(followUp);
    expect(parse(line)[0]).toContain(expected);
    expect(cellsIn(line).filter((cell) => FORMULA.test(cell))).toEqual([]);
  });

  it.each(['well-meant; a+b@example.com', 'it=that, or - not', "don't; really", ''])(
    'is as it was written where it begins none: %j',
    (followUp) => {
      expect(parse(written(followUp))[0]).toContain(followUp);
    },
  );
});
