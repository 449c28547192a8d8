import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseUrl, onServer } from '../../testing/databases/postgres-database.ts';
import { openPool } from './open-pool.ts';
import { defaultPatience } from './session-settings.ts';

const { url: server } = inject('postgres');
const name = 'left_connections';
beforeAll(() => onServer(server, `create database ${name} template template0`));
afterAll(() => onServer(server, `drop database ${name} with (force)`));

describe('a connection is not handed on', () => {
  it.each<[string, string[]]>([
    ['inside a transaction', ['begin']],
    ['inside a transaction that failed', ['begin', 'select 1 / 0']],
  ])('when it was left %s', async (_how, statements) => {
    const pool = openPool(databaseUrl(server, name), 1, defaultPatience);
    const pid = async () => (await pool.query('select pg_backend_pid() as pid')).rows[0].pid;
    const first = await pid();
    expect(await pid()).toBe(first);
    const client = await pool.connect();
    for (const statement of statements) await client.query(statement).catch(() => undefined);
    client.release();
    expect(await pid()).not.toBe(first);
    await pool.end();
  });

  it('while it owes an answer', async () => {
    const pool = openPool(databaseUrl(server, name), 1, defaultPatience);
    const client = await pool.connect();
    const { pid } = (await client.query('select pg_backend_pid() as pid')).rows[0];
    const owed = client.query('select pg_sleep(0.3)');
    client.release();
    expect((await pool.query('select pg_backend_pid() as pid')).rows[0].pid).not.toBe(pid);
    await owed;
    await pool.end();
  });
});
