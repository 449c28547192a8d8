import type Sqlite from 'better-sqlite3';

/** Columns of `subscription` and `lead` that came later, for a file from before them. */
const added: Record<string, readonly string[]> = {
  subscription: ['seats', 'scheduled_seats', 'price_kept_until', 'credit', 'given'],
  lead: ['email'],
};

export function addMissingColumns(db: Sqlite.Database): void {
  for (const [table, columns] of Object.entries(added)) {
    const there = db.pragma(`table_info(${table})`) as { name: string }[];
    for (const column of columns) {
      if (there.some(({ name }) => name === column)) continue;
      db.exec(`alter table ${table} add column ${column} text`);
    }
  }
}
