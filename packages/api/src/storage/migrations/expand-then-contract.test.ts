// A rolling update has servers of two releases on one database: the newer one has migrated it, and the older one goes on.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../testing/index.ts';
import { releasedStatements } from '../../testing/released-statements.ts';
import { migrations } from './index.ts';

const names = Object.keys(migrations);
const owner = { workspace: 'ws_test', mode: 'test' } as const;

let folder: string;
let database: TestDatabase;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-expand-'));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs what a server of a release runs. @returns the first statement that does not work any more. */
const firstBroken = async (release: string): Promise<string | undefined> => {
  for (const [sql, ...values] of releasedStatements[release] ?? []) {
    const problem = await database.query(sql, ...values).then(
      () => undefined,
      (error: unknown) => `${error}: ${sql}`,
    );
    if (problem) return problem;
  }
  return undefined;
};

describe.each(Object.keys(releasedStatements))('a server that knows the migrations up to %s', (release) => {
  it('works on its own tables', async () => {
    expect(names).toContain(release);
    database = await freshDatabase(folder, { migratedTo: release });
    expect(await firstBroken(release)).toBeUndefined();
  });

  it('works beside a newer one that has migrated them, which reads what it wrote', async () => {
    database = await freshDatabase(folder, { migratedTo: null });
    const storage = await database.open();
    try {
      expect(await firstBroken(release)).toBeUndefined();
      expect(await storage.sessions.find('ses_1')).toMatchObject({ status: 'canceled', reason: 'other' });
      expect(await storage.actions.find('act_1')).toMatchObject({ status: 'applied', reference: 'PW-1' });
      expect(await storage.deliveries.attempts('msg_1', 'default')).toHaveLength(1);
      expect(await storage.activeFlows.list(owner)).toMatchObject([{ flow: 'main', version: 1 }]);
    } finally {
      await storage.close();
    }
  });

  it.each([
    ['that is taken away', 'alter table actions drop column note'],
    ['that is called something else', 'alter table sessions rename column follow_up to after'],
    [
      'that has to be filled',
      'alter table modes rename to modes_before; create table modes (workspace text, mode text, origins text, wanted text not null)',
    ],
  ])('is broken by a column %s', async (_what, change) => {
    database = await freshDatabase(folder, { migratedTo: null });
    await (await database.open()).close();
    for (const statement of change.split('; ')) await database.query(statement);
    expect(await firstBroken(release)).toBeDefined();
  });
});

it('what was promised once is promised still', () => {
  expect(Object.keys(releasedStatements)[0]).toBe('0012-managed-flows');
});
