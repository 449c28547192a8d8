import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { openSqlite } from './open-sqlite.ts';

let folder: string;
let storage: Storage;
let file: Database.Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partwell-lists-'));
  storage = await openSqlite(join(folder, 'partwell.sqlite'));
  file = new Database(join(folder, 'partwell.sqlite'), { readonly: true });
});
afterAll(async () => {
  file.close();
  await storage.close();
  rmSync(folder, { recursive: true });
});

/** How SQLite goes about what the storage asks it for. */
const planOf = async (ask: () => Promise<unknown>): Promise<string[]> => {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  await ask();
  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.startsWith('select'));
  prepare.mockRestore();
  return asked.flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => 'x');
    const steps = file.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  });
};

const owner = { workspace: 'ws_test', mode: 'test' } as const;
const page = { limit: 20, before: 'x' };
const lists: Record<string, () => Promise<unknown>> = {
  'all sessions': () => storage.sessions.list(owner, { limit: 20 }),
  'the next page of them': () => storage.sessions.list(owner, page),
  'those of a customer': () => storage.sessions.list(owner, { ...page, customer: 'x' }),
  'those of a subscription': () => storage.sessions.list(owner, { ...page, subscription: 'x' }),
  'those that ended in one way': () => storage.sessions.list(owner, { ...page, outcome: 'error' }),
  'actions that are stuck': () => storage.actions.list(owner, { ...page, status: 'stuck', type: 'cancel' }),
  'the audit log': () => storage.audit.list(owner, page),
};

// With a hundred times as many rows it would take a hundred times as long, and nobody else is served meanwhile.
it.each(Object.entries(lists))('%s: a page is read from an index, in order', async (_name, ask) => {
  const plan = await planOf(ask);
  expect(plan).not.toEqual([]);
  for (const step of plan) expect(step).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX/);
});
