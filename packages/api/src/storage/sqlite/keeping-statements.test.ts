import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepingStatements } from './keeping-statements.ts';

let folder: string;
let file: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partwell-statements-'));
  file = new Database(join(folder, 'partwell.sqlite'));
  file.exec('create table things (name text); insert into things values (1)');
});
afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true });
});

it('prepares a statement once', () => {
  const kept = keepingStatements(file);
  expect(kept.prepare('select 1')).toBe(kept.prepare('select 1'));
});

it('shows the columns that another process has added meanwhile', () => {
  const kept = keepingStatements(file);
  expect(kept.prepare('select * from things').all([])).toEqual([{ name: '1' }]);
  const other = new Database(join(folder, 'partwell.sqlite'));
  other.exec("alter table things add column colour text not null default 'red'");
  other.close();
  expect(kept.prepare('select * from things').all([])).toEqual([{ name: '1', colour: 'red' }]);
});

it('keeps what is used, and not without end', () => {
  const kept = keepingStatements(file);
  const [often, once] = [kept.prepare('select 1'), kept.prepare('select 2')];
  for (let number = 3; number < 400; number += 1) {
    kept.prepare(`select ${number}`);
    kept.prepare('select 1');
  }
  expect(kept.prepare('select 1')).toBe(often);
  expect(kept.prepare('select 2')).not.toBe(once);
});

it('keeps nothing that changes tables', () => {
  const kept = keepingStatements(file);
  const change = 'create table if not exists others (name text)';
  expect(kept.prepare(change)).not.toBe(kept.prepare(change));
});
