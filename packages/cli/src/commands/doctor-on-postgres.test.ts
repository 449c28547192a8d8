import path from 'node:path';
import {
  type ApiProcess,
  asHost,
  type FakeHost,
  findPostgres,
  freePort,
  type PostgresServer,
  postgresDatabase,
  serverEnvironment,
  startApiProcess,
  startFakeHost,
  startPostgresServer,
  type TestDatabase,
  testFlow,
  WEBHOOK_SECRET,
} from '@partwell/api/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPartwell } from '../testing/start-partwell.ts';
import { statusOf, wrongIn } from '../testing/told-by-doctor.ts';
import { workFolder } from '../testing/work-folder.ts';

const isHere = findPostgres(process.env.PATH ?? '') !== undefined;

/** Of the tables of before; who starts on it brings it up to date. */
const OLD = '0001-foundation';

// Without a PostgreSQL server there is nothing to look at; what differs with it is little.
describe.skipIf(!isHere)('a database on a server of its own', () => {
  let postgres: PostgresServer;
  let host: FakeHost;
  let port: number;
  let cwd: string;
  let database: TestDatabase;
  let server: ApiProcess | undefined;
  beforeAll(async () => {
    postgres = await startPostgresServer();
  });
  afterAll(() => postgres.remove());
  beforeEach(async () => {
    host = await startFakeHost({ secret: WEBHOOK_SECRET });
    port = await freePort();
    cwd = workFolder({ 'flows/main.json': testFlow });
    database = await postgresDatabase({ url: postgres.url, template: 'template0' })(cwd, { migratedTo: OLD });
  });
  afterEach(async () => {
    server?.child.kill('SIGKILL');
    await server?.ended;
    server = undefined;
    await host.close();
    await database.drop();
  });

  const environment = () => ({
    ...serverEnvironment(host, port),
    ...database.environment,
    PARTWELL_FLOWS: path.join(cwd, 'flows'),
  });
  const startServer = async (): Promise<ApiProcess> => {
    server = startApiProcess(host, port, environment());
    await server.listening();
    return server;
  };
  const doctor = (changes: Readonly<Record<string, string>> = {}) =>
    wrongIn(startPartwell(['doctor', '--json'], { cwd, env: { ...environment(), ...changes } }).ended());

  test('that is well has nothing wrong, nor has what is managed in it', async () => {
    const running = await startServer();
    const made = await asHost(running, 'POST', '/v1/webhook-endpoints', { url: host.webhookUrl });
    expect(made.status).toBe(201);
    const { code, codes, told } = await doctor();
    expect([code, codes]).toEqual([0, []]);
    expect([statusOf(told, 'database'), statusOf(told, 'managed')]).toEqual(['ok', 'ok']);
    expect(told.checks.find(({ check }) => check === 'managed')?.says).toContain(
      'test: no executor, 1 endpoint',
    );
    // It was really asked, with the secret that only the database knows.
    expect(host.webhooks.map(({ type, verified }) => [type, verified]).sort()).toEqual([
      ['webhook.test', false],
      ['webhook.test', true],
    ]);
  });

  test('that was used with another secret is named, with what is sealed in it, unless that secret is', async () => {
    const running = await startServer();
    await asHost(running, 'POST', '/v1/webhook-endpoints', { url: host.webhookUrl });
    const now = { PARTWELL_SECRET: 'x'.repeat(32) };
    const { code, codes, findings } = await doctor(now);
    expect([code, codes]).toEqual([1, ['database: secret_differs', 'managed: secret_unreadable']]);
    expect(findings[0]?.fix).toContain('PARTWELL_SECRET_BEFORE');
    const before = { PARTWELL_SECRET_BEFORE: database.environment.PARTWELL_SECRET ?? '' };
    expect((await doctor({ ...now, ...before })).codes).not.toContain('database: secret_differs');
  });

  test('that cannot be told the secret is looked at all the same', async () => {
    await startServer();
    const { told } = await doctor({ PARTWELL_SECRET: '' });
    expect([statusOf(told, 'database'), statusOf(told, 'managed')]).toEqual(['ok', 'skipped']);
  });

  test('that is older or newer than the program is named', async () => {
    const older = await doctor();
    expect(older.codes).toContain('database: database_outdated');
    expect(older.findings[0]?.fix).toContain('partwell migrate');
    await startServer();
    await database.query(`insert into kysely_migration (name, timestamp) values ('9999-of-later', '')`);
    const newer = await doctor();
    expect([newer.code, newer.codes]).toEqual([1, ['database: database_newer']]);
    expect(newer.findings[0]?.message).toContain('9999-of-later');
  });
});
