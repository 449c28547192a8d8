/** A database file and what SQLite may keep beside it, which belongs to that file and to no other. */
export const sqliteParts = (path: string): string[] => [
  path,
  `${path}-wal`,
  `${path}-shm`,
  `${path}-journal`,
];
