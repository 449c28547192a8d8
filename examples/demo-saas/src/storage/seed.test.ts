import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { subscribers } from '../subscribers/index.ts';
import { monthsBetween } from '../time/months-between.ts';
import { openDatabase } from './open-database.ts';
import { seedAll } from './seed.ts';
import { subscriptionOf } from './subscriptions.ts';

const database = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'halyard-'));
  const db = openDatabase(dataDir);
  onTestFinished(() => {
    db.close();
    rmSync(dataDir, { recursive: true });
  });
  return db;
};

const days = Array.from({ length: 60 }, (_, day) => [
  `${new Date(Date.UTC(2027, 0, 1 + day * 7, day % 24)).toISOString()}`,
]);

it.each(days)('every date makes sense on %s', (today) => {
  const db = database();
  const now = new Date(today as string);
  seedAll(db, subscribers, now);
  const tenure: Record<string, number> = {};
  for (const { id, since } of subscribers) {
    const record = subscriptionOf(db, id);
    expect(record && new Date(record.periodEnd) > now && new Date(record.startedAt) < now).toBe(true);
    if (record && since.kind === 'paid') tenure[id] = monthsBetween(new Date(record.startedAt), now);
    if (record && since.kind === 'trial') {
      expect(Math.floor((now.getTime() - Date.parse(record.startedAt)) / 86_400_000)).toBe(9);
    }
  }
  expect(tenure).toEqual({ james: 14, ruth: 48, jonas: 7, elin: 26 });
});

it('leaves what is under way alone, and starts anew what time has passed by', () => {
  const db = database();
  seedAll(db, subscribers, new Date('2027-01-10T10:00:00Z'));
  seedAll(db, subscribers, new Date('2027-01-18T10:00:00Z'));
  expect(subscriptionOf(db, 'maya')).toMatchObject({ id: 'sub_maya_2' });
  expect(subscriptionOf(db, 'james')).toMatchObject({ id: 'sub_james' });
});
