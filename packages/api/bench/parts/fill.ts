import Database from 'better-sqlite3';
import pg from 'pg';

/** What all rows begin with, so that they sort by when they came. */
const FIRST = 10_000_000;

/** What is known and shown of a session, as far as the lists look at it: a hundredth of what there is of a real one. */
const light = {
  facts: '{"customer":{"id":"c"},"subscription":{"id":"s"}}',
  presented: '{"view":{"offers":{},"reasons":[]},"commands":{},"trace":[]}',
};
const sameAs = (id: string, column: keyof typeof light) =>
  `(select ${column} from sessions where id = '${id}')`;

/** Every thousandth of them ended in an error, and nobody has two. */
const rows = (from: number, to: number, like: string | undefined): string => `
  with recursive n(i) as (select ${FIRST + from} union all select i + 1 from n where i < ${FIRST + to - 1})
  insert into sessions (id, workspace, mode, customer, subscription, status, flow, flow_version, facts, time_zone,
    presented, created_at, expires_at)
  select 'ses_' || i, 'ws_test', 'test', 'cus_' || i, 'sub_' || i, case when i % 1000 = 0 then 'error' else 'abandoned' end,
    'test', 1, ${like === undefined ? `'${light.facts}'` : sameAs(like, 'facts')}, 'UTC',
    ${like === undefined ? `'${light.presented}'` : sameAs(like, 'presented')}, '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'
  from n`;

/** Begins all ids of filled sessions. */
export const idOf = (index: number): string => `ses_${FIRST + index}`;
export const customerOf = (index: number): string => `cus_${FIRST + index}`;

/**
 * Writes sessions that are over into a database, from one count to another.
 *
 * @param like the id of one that is as heavy as they are to be. @default they are light
 */
export const fillSessions = async (
  place: { file: string } | { url: string },
  from: number,
  to: number,
  like?: string,
): Promise<void> => {
  const step = 100_000;
  const statements: string[] = [];
  for (let at = from; at < to; at += step) statements.push(rows(at, Math.min(at + step, to), like));
  if ('file' in place) {
    const database = new Database(place.file, { timeout: 60_000 });
    for (const statement of statements) database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client(place.url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.query('analyze');
  await client.end();
};
