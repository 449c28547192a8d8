import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { subscribers } from '../subscribers/index.ts';
import { openDatabase } from './open-database.ts';
import { schema } from './schema.ts';
import { seedAll } from './seed.ts';
import { subscriptionOf } from './subscriptions.ts';

it('opens a file from before seats, credits and kept prices', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'halyard-'));
  const before = new Sqlite(join(dataDir, 'halyard.db'));
  before.exec(schema);
  for (const column of ['seats', 'scheduled_seats', 'price_kept_until', 'credit', 'given']) {
    before.exec(`alter table subscription drop column ${column}`);
  }
  before.exec('alter table lead drop column email');
  before.close();

  const db = openDatabase(dataDir);
  onTestFinished(() => {
    db.close();
    rmSync(dataDir, { recursive: true });
  });
  seedAll(db, subscribers, new Date());
  expect(subscriptionOf(db, 'ruth')).toMatchObject({ seats: { count: 8 }, given: [], credit: null });
});
