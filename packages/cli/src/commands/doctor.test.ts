import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  type ApiProcess,
  asHost,
  cancel,
  type FakeHost,
  factsOf,
  freePort,
  freshDatabase,
  get,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  serverEnvironment,
  signToken,
  sqliteDatabase,
  start,
  startApiProcess,
  startFakeHost,
  startRelay,
  testFlow,
  until,
  WEBHOOK_SECRET,
} from '@partwell/api/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPartwell } from '../testing/start-partwell.ts';
import { statusOf, wrongIn } from '../testing/told-by-doctor.ts';
import { workFolder } from '../testing/work-folder.ts';

const ORIGIN = 'https://app.example.com';
const OTHER_SECRET = `cs_test_k1_${Buffer.alloc(32, 8).toString('base64url')}`;

let host: FakeHost;
let port: number;
const processes: ApiProcess[] = [];
beforeEach(async () => {
  host = await startFakeHost({ secret: WEBHOOK_SECRET });
  port = await freePort();
});
afterEach(async () => {
  for (const { child, ended } of processes.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await host.close();
});

type Changes = Readonly<Record<string, string>>;
/** A clock that is wrong by this much, in whatever process is told so. */
const clockOff = (minutes: number): Changes => {
  const code = `const D = Date; globalThis.Date = class extends D { constructor(...a) { a.length ? super(...a) : super(D.now() + ${minutes * 60_000}); } static now() { return D.now() + ${minutes * 60_000}; } };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
};

/** A server as it should be, but for what is changed. @returns the folder it runs in. */
async function startServer(changes: Changes = {}): Promise<string> {
  const cwd = workFolder({ 'flows/main.json': testFlow });
  const server = startApiProcess(host, port, {
    PARTWELL_DATA: path.join(cwd, 'data'),
    PARTWELL_FLOWS: path.join(cwd, 'flows'),
    PARTWELL_ORIGINS: ORIGIN,
    ...changes,
  });
  processes.push(server);
  await server.listening();
  return cwd;
}

/** The doctor, in the environment of the server but for what is changed. */
async function doctor(cwd: string, changes: Changes = {}, args: readonly string[] = ['--json']) {
  const { ended } = startPartwell(['doctor', ...args], {
    cwd,
    env: {
      ...serverEnvironment(host, port),
      PARTWELL_DATA: path.join(cwd, 'data'),
      PARTWELL_FLOWS: path.join(cwd, 'flows'),
      PARTWELL_ORIGINS: ORIGIN,
      ...changes,
    },
  });
  return ended();
}

test('a variable that does nothing is named, with the one that was meant, and stops nobody', async () => {
  const cwd = await startServer();
  const { code, codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_PROXY: '1' }));
  expect([code, codes]).toEqual([0, ['environment: variable_unknown']]);
  expect(findings[0]?.message).toContain('PARTWELL_PROXY is probably meant to be PARTWELL_PROXIES');
});

describe('a server that is well', () => {
  test('has nothing wrong, and nothing is begun by looking', async () => {
    const cwd = await startServer();
    const { code, told } = await wrongIn(doctor(cwd));
    expect(told.checks.map(({ check, status }) => `${check}: ${status}`)).toEqual(
      [
        'environment',
        'database',
        'server',
        'clock',
        'publishable key',
        'secret key',
        'keys',
        'flows',
        'origin',
        'token',
        'executor',
        'webhook',
        'endpoints',
        'managed',
      ].map((check) => `${check}: ok`),
    );
    expect([code, told.ok]).toEqual([0, true]);
    const sessions = await get(processes[0] as ApiProcess, '/v1/sessions', SECRET_KEY);
    expect(sessions.body.data).toEqual([]);
    expect([host.forged, host.ledger.length]).toEqual([0, 0]);
    expect(host.webhooks.map(({ type, verified }) => [type, verified])).toEqual([['webhook.test', true]]);
  });

  test('is said to be, a line a check', async () => {
    const { code, stdout } = await doctor(await startServer(), {}, []);
    expect(code).toBe(0);
    expect(stdout).toContain('✓  publishable key  the server knows it\n');
    expect(stdout).toContain('14 things looked at: nothing is wrong\n');
  });

  test('can be looked at from outside, with less', async () => {
    const cwd = await startServer();
    const { ended } = startPartwell(
      ['doctor', '--json', '--api', `http://127.0.0.1:${port}/`, '--origin', ORIGIN],
      // Not a server's: what else is called after us says nothing.
      { cwd, env: { PARTWELL_URL: 'https://cancel.example.com' } },
    );
    const { code, told, findings } = await wrongIn(ended());
    expect([code, findings]).toEqual([0, []]);
    expect(statusOf(told, 'server')).toBe('ok');
    expect(statusOf(told, 'origin')).toBe('ok');
    expect(statusOf(told, 'token')).toBe('skipped');
  });
});

describe('one thing that is broken is named, with the fix:', () => {
  test('a publishable key of the other mode', async () => {
    const cwd = await startServer();
    const { code, codes, findings } = await wrongIn(
      doctor(cwd, { PARTWELL_PUBLISHABLE_KEY: 'pk_live_0123456789' }),
    );
    expect(code).toBe(1);
    expect(codes).toEqual(['environment: modes_differ', 'publishable key: key_unknown']);
    expect(findings[0]?.message).toContain('PARTWELL_PUBLISHABLE_KEY is of live');
    expect(findings[1]?.message).toContain('is the server in live mode, too?');
    expect(findings[1]?.help).toBe(`http://127.0.0.1:${port}/help#key_unknown`);
  });

  test('a secret key where the publishable one belongs, without showing it', async () => {
    const cwd = await startServer();
    const key = 'sk_test_0123456789abcdef';
    const { codes, told } = await wrongIn(doctor(cwd, { PARTWELL_PUBLISHABLE_KEY: key }));
    expect(codes).toContain('publishable key: key_is_secret');
    expect(statusOf(told, 'token')).toBe('skipped');
    expect(JSON.stringify(told)).not.toContain(key);
  });

  test('a secret key that is another one', async () => {
    const cwd = await startServer();
    const secret = 'sk_test_very-secret-and-another';
    const ended = doctor(cwd, { PARTWELL_SECRET_KEY: secret });
    expect((await wrongIn(ended)).codes).toEqual(['secret key: secret_key_invalid']);
    expect((await ended).stdout).not.toContain(secret);
  });

  test('a key that ends soon', async () => {
    const cwd = await startServer();
    const expiresAt = new Date(Date.now() + 3 * 24 * 3600 * 1000).toISOString();
    const made = await asHost(processes[0] as ApiProcess, 'POST', '/v1/keys', { kind: 'signing', expiresAt });
    const { code, codes, findings } = await wrongIn(doctor(cwd));
    expect([code, codes]).toEqual([0, ['keys: keys_ending']]);
    expect(findings[0]?.message).toContain(`${made.body.id} at ${expiresAt}`);
  });

  test('offers that somebody has switched off', async () => {
    const cwd = await startServer();
    await asHost(processes[0] as ApiProcess, 'PUT', '/v1/flows/test/offers', { enabled: false });
    const { code, codes, findings } = await wrongIn(doctor(cwd));
    expect([code, codes]).toEqual([0, ['flows: offers_off']]);
    expect(findings[0]?.fix).toContain('`partwell flows offers test on`');
  });

  test('a token that is signed with another secret', async () => {
    const cwd = await startServer();
    const { code, codes } = await wrongIn(doctor(cwd, { PARTWELL_CUSTOMER_SECRET: OTHER_SECRET }));
    expect([code, codes]).toEqual([1, ['token: token_signature']]);
  });

  test('a token of the host’s own that is of the other mode', async () => {
    const cwd = await startServer();
    const token = await signToken(factsOf('doctor'), {
      claims: { mode: 'live' },
      key: new Uint8Array(32).fill(8),
    });
    const { codes, findings } = await wrongIn(doctor(cwd, {}, ['--json', '--token', token]));
    expect(codes).toEqual(['token: token_mode']);
    expect(findings[0]?.fix).toContain('the same mode');
  });

  test('a token of the host’s own that is right is left as it is', async () => {
    const cwd = await startServer();
    const token = await signToken(factsOf('doctor'));
    expect((await wrongIn(doctor(cwd, {}, ['--json', '--token', token]))).codes).toEqual([]);
    const body = JSON.stringify({ key: PUBLISHABLE_KEY, token });
    const opened = await fetch(`http://127.0.0.1:${port}/v1/sessions`, { method: 'POST', body });
    expect(opened.status).toBe(201);
  });

  test('a clock of the server that is slow', async () => {
    const cwd = await startServer(clockOff(-12));
    const { codes, findings } = await wrongIn(doctor(cwd));
    expect(codes).toEqual(['clock: clock_off', 'token: token_not_yet_valid']);
    expect(findings[0]?.message).toMatch(/7\d\d seconds behind this machine/);
    expect(findings[0]?.fix).toContain('NTP');
  });

  test('a clock here that is a little slow, as a warning', async () => {
    const cwd = await startServer();
    const { code, told, codes, statusOf: of } = await wrongIn(doctor(cwd, clockOff(-2)));
    expect(codes).toEqual(['clock: clock_off']);
    expect([of('clock'), code, told.ok]).toEqual(['warning', 0, true]);
  });

  test('an origin that is not allowed', async () => {
    const cwd = await startServer();
    const args = ['--json', '--origin', ORIGIN, 'https://other.example.com'];
    const { codes, findings } = await wrongIn(doctor(cwd, {}, args));
    expect(codes).toEqual(['origin: origin_not_allowed']);
    expect(findings[0]?.message).toContain('https://other.example.com');
    expect(findings[0]?.fix).toContain('PARTWELL_ORIGINS');
  });

  test('a database that is not reachable', async () => {
    const cwd = await startServer();
    const { codes, findings } = await wrongIn(
      doctor(cwd, {
        PARTWELL_DATABASE_URL: 'postgres://u:secret-words@127.0.0.1:1/partwell',
        PARTWELL_SECRET: 'x'.repeat(32),
      }),
    );
    expect(codes).toEqual(['database: database_unusable']);
    expect(findings[0]?.fix).toContain('Nothing listens at 127.0.0.1:1');
    expect(JSON.stringify(findings)).not.toContain('secret-words');
  });

  test('a database that is not the one of the server which answers', async () => {
    const cwd = await startServer();
    const { code, codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_DATA: path.join(cwd, 'dat') }));
    expect([code, codes]).toEqual([1, ['database: database_elsewhere']]);
    expect(findings[0]?.message).toContain(`there is no file in ${path.join(cwd, 'dat')}`);
  });

  test.each([
    ['is not there', 'nope', /nope cannot be read \(ENOENT\)/],
    ['holds a flow that cannot be used', 'broken', /bad\.json.*offer_undefined/s],
  ])('a folder of flows that %s', async (_what, folder, words) => {
    const cwd = await startServer();
    const broken = { ...testFlow, reasons: [{ id: 'other', offers: ['pauze'] }] };
    mkdirSync(path.join(cwd, 'broken'));
    writeFileSync(path.join(cwd, 'broken', 'bad.json'), JSON.stringify(broken));
    const { code, codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_FLOWS: path.join(cwd, folder) }));
    expect([code, codes]).toEqual([1, ['environment: environment_invalid']]);
    expect(findings[0]?.message).toMatch(words);
    expect(findings[0]?.fix).toContain('PARTWELL_FLOWS');
  });

  test('a database that is older than the program', async () => {
    const cwd = workFolder({ 'flows/main.json': testFlow });
    await freshDatabase(cwd, { migratedTo: '0001-foundation' });
    const { codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_DATA: cwd }));
    expect(codes).toEqual(['database: database_outdated', 'server: server_unreachable']);
    expect(findings[0]?.fix).toContain('partwell migrate');
  });

  test('a database that a newer version has changed', async () => {
    const cwd = workFolder({ 'flows/main.json': testFlow });
    const database = await freshDatabase(cwd, { migratedTo: '0001-foundation' });
    await (await database.open()).close();
    await database.query(`insert into kysely_migration (name, timestamp) values ('9999-of-later', '')`);
    const { code, codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_DATA: cwd }));
    expect([code, codes]).toEqual([1, ['database: database_newer', 'server: server_unreachable']]);
    expect(findings[0]?.message).toContain('9999-of-later');
  });

  test('a secret that has replaced another, unless that is named', async () => {
    const [before, now] = ['1'.repeat(32), '2'.repeat(32)];
    const cwd = await startServer({ PARTWELL_SECRET: before });
    expect((await wrongIn(doctor(cwd, { PARTWELL_SECRET: before }))).codes).toEqual([]);
    const { code, codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_SECRET: now }));
    expect([code, codes]).toEqual([1, ['database: secret_differs']]);
    expect(findings[0]?.fix).toContain('PARTWELL_SECRET_BEFORE');
    const named = { PARTWELL_SECRET: now, PARTWELL_SECRET_BEFORE: before };
    expect((await wrongIn(doctor(cwd, named))).codes).toEqual([]);
    const another = { PARTWELL_SECRET: now, PARTWELL_SECRET_BEFORE: '3'.repeat(32) };
    expect((await wrongIn(doctor(cwd, another))).codes).toEqual(['database: secret_differs']);
  });

  test('what could not be settled, as a warning', async () => {
    const cwd = await startServer();
    host.script('error');
    await cancel(processes[0] as ApiProcess, await start(processes[0] as ApiProcess, 'ada'));
    const database = await sqliteDatabase(path.join(cwd, 'data'));
    await database.query(`update actions set status = 'stuck'`);
    const { code, codes, findings, statusOf: of } = await wrongIn(doctor(cwd));
    expect([code, codes, of('server')]).toEqual([0, ['server: actions_stuck'], 'warning']);
    expect(findings[0]?.message).toContain('1 waits for you');
  });

  test('a proxy that keeps from pages whom they may ask', async () => {
    await startServer();
    const server = processes[0] as ApiProcess;
    const proxy = await startRelay(server, { headers: {}, hides: ['access-control-allow-origin'] });
    const args = ['--json', '--api', proxy.url, '--origin', ORIGIN];
    const { ended } = startPartwell(['doctor', ...args], { cwd: workFolder({}) });
    const { code, codes, findings } = await wrongIn(ended());
    await proxy.close();
    expect([code, codes]).toEqual([1, ['origin: origin_hidden']]);
    expect(findings[0]?.message).toContain(ORIGIN);
  });

  test('something between that answers for it now and then', async () => {
    const between = createServer(({ url }, response) =>
      url === '/healthz'
        ? response.end('{"status":"ok"}')
        : response.writeHead(502).end('<html>Bad gateway</html>'),
    );
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', () => resolve()));
    const api = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
    const { ended } = startPartwell(['doctor', '--json', '--api', api], { cwd: workFolder({}) });
    const { code, codes, findings } = await wrongIn(ended());
    between.close();
    expect([code, codes]).toEqual([1, ['server: answer_unexpected']]);
    expect(findings[0]?.message).toContain('502');
  });

  test('a receiver that does not answer', async () => {
    const cwd = await startServer();
    const nobody = `http://127.0.0.1:${await freePort()}/webhooks`;
    const { code, codes } = await wrongIn(doctor(cwd, { PARTWELL_WEBHOOK_URL: nobody }));
    expect([code, codes]).toEqual([1, ['webhook: webhook_unanswered']]);
  });

  test('a receiver and an executor that want another signature', async () => {
    const cwd = await startServer();
    host.scriptWebhooks({ status: 401 });
    const { codes } = await wrongIn(
      doctor(cwd, { PARTWELL_EXECUTOR_SECRET: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
    );
    expect(codes).toEqual(['executor: executor_unwilling', 'webhook: webhook_refused']);
  });

  test('nothing where a receiver and an executor still want the signature of before', async () => {
    const cwd = await startServer();
    const today = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const signed = { PARTWELL_EXECUTOR_SECRET: today, PARTWELL_WEBHOOK_SECRET: today };
    const before = {
      PARTWELL_EXECUTOR_SECRET_BEFORE: WEBHOOK_SECRET,
      PARTWELL_WEBHOOK_SECRET_BEFORE: WEBHOOK_SECRET,
    };
    expect((await wrongIn(doctor(cwd, { ...signed, ...before }))).codes).toEqual([]);
    const cut = { ...signed, ...before, PARTWELL_EXECUTOR_SECRET_BEFORE: 'whsec_cut' };
    const { codes, statusOf } = await wrongIn(doctor(cwd, cut));
    expect([codes, statusOf('executor')]).toEqual([['environment: environment_invalid'], 'skipped']);
  });

  test('an endpoint that was switched off because it answered 410, that of the environment too', async () => {
    const cwd = await startServer();
    const server = processes[0] as ApiProcess;
    host.scriptWebhooks({ status: 410 });
    await cancel(server, await start(server, 'ada'));
    const isOff = async () =>
      (await get(server, '/v1/webhook-endpoints', SECRET_KEY)).body.data[0].enabled === false;
    await until(isOff);
    const { code, codes, findings } = await wrongIn(doctor(cwd));
    expect([code, codes]).toEqual([1, ['endpoints: endpoint_not_served']]);
    expect(findings[0]?.message).toContain('default of test mode was switched off (gone: it answered 410)');
    expect(findings[0]?.fix).toContain('`partwell webhooks change default --on`');
  });

  test('an executor that answers with what nobody understands', async () => {
    const cwd = await startServer();
    const odd = createServer((_request, response) =>
      response.end(JSON.stringify({ subscription: { id: 'sub_1', status: 'overdue' } })),
    );
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', () => resolve()));
    const url = `http://127.0.0.1:${(odd.address() as AddressInfo).port}/`;
    const { codes, findings } = await wrongIn(doctor(cwd, { PARTWELL_EXECUTOR_URL: url }));
    odd.close();
    expect(codes).toEqual(['executor: executor_unintelligible']);
    expect(findings[0]?.message).toContain('subscription.status');
  });

  test('nobody who carries out, until the database names somebody', async () => {
    const nobody = { PARTWELL_EXECUTOR_URL: '', PARTWELL_EXECUTOR_SECRET: '' };
    const cwd = await startServer(nobody);
    const { code, codes, findings } = await wrongIn(doctor(cwd, nobody));
    expect([code, codes]).toEqual([1, ['publishable key: mode_not_served', 'executor: executor_missing']]);
    expect(findings[1]?.fix).toContain('PARTWELL_EXECUTOR_URL');
    const [server] = processes;
    if (!server) throw new Error('There is no server.');
    await asHost(server, 'PUT', '/v1/executor', { kind: 'page' });
    expect((await wrongIn(doctor(cwd, nobody))).codes).toEqual([]);
  });

  test('what is managed over the API, in both modes', async () => {
    const cwd = await startServer();
    const server = processes[0] as ApiProcess;
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const made = await asHost(server, 'POST', '/v1/webhook-endpoints', { url: `${nobody}/hook` });
    expect(made.status).toBe(201);
    const args = ['keys', 'create', '--kind', 'secret', '--role', 'admin', '--mode', 'live', '--json'];
    const env = { ...serverEnvironment(host, port), PARTWELL_DATA: path.join(cwd, 'data') };
    const { key } = JSON.parse((await startPartwell(args, { cwd, env }).ended()).stdout);
    const wish = { kind: 'http', url: `${nobody}/executor` };
    await until(async () => (await asHost(server, 'PUT', '/v1/executor', wish, key)).status === 200);
    const { code, codes, findings } = await wrongIn(doctor(cwd));
    expect([code, codes]).toEqual([1, ['managed: executor_unanswered', 'managed: webhook_unanswered']]);
    expect(findings[0]?.message).toContain('The executor of live mode');
    expect(findings[1]?.message).toContain(made.body.id);

    const sealed = await wrongIn(doctor(cwd, { PARTWELL_SECRET: 'x'.repeat(32) }));
    expect(sealed.codes).toEqual([
      'database: secret_differs',
      'managed: secret_unreadable',
      'managed: secret_unreadable',
    ]);
    expect(sealed.findings[0]?.fix).toContain('PARTWELL_SECRET_REPLACED=');
    expect(sealed.findings[1]?.message).toContain('Of live mode: the executor');

    const secretBefore = readFileSync(path.join(cwd, 'data', 'secret'), 'utf8');
    const replaced = { PARTWELL_SECRET: 'x'.repeat(32), PARTWELL_SECRET_BEFORE: secretBefore };
    expect((await wrongIn(doctor(cwd, replaced))).codes).toEqual(codes);
  });

  test('a server that is not there', async () => {
    const cwd = workFolder({ 'flows/main.json': testFlow });
    const { code, codes, findings, statusOf: of } = await wrongIn(doctor(cwd));
    expect([code, codes]).toEqual([1, ['server: server_unreachable']]);
    expect(findings[0]?.help).toContain('docs/running.md#');
    expect([of('token'), of('database'), of('webhook')]).toEqual(['skipped', 'ok', 'ok']);
  });

  test('something else in its place', async () => {
    const other = createServer((_request, response) => response.end('<html>It works!</html>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
    const api = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const cwd = workFolder({ 'flows/main.json': testFlow });
    const { codes } = await wrongIn(doctor(cwd, {}, ['--json', '--api', api]));
    other.close();
    expect(codes).toEqual(['server: server_unknown']);
  });

  test('a server that is being stopped', async () => {
    const cwd = await startServer({ PARTWELL_DRAIN_SECONDS: '900' });
    const server = processes[0] as ApiProcess;
    server.child.kill('SIGTERM');
    await until(async () => (await get(server, '/readyz')).status === 503);
    const { codes } = await wrongIn(doctor(cwd));
    expect(codes).toEqual(['server: stopping']);
  });

  test('a variable that is missing, in words', async () => {
    const { code, stdout } = await doctor(await startServer(), { PARTWELL_WORKSPACE: '' }, []);
    expect(code).toBe(1);
    expect(stdout).toContain('✗  environment      a server does not start with it\n');
    expect(stdout).toContain('error  PARTWELL_WORKSPACE is not set.\n');
    expect(stdout).toContain('fix: Write a short name');
    expect(stdout).toMatch(/environment_invalid {2}http:.*\/help#environment_invalid/);
    expect(stdout).toContain('1 wrong');
  });
});

test.each([
  ['--api', 'cancel.example.com'],
  ['--origin', 'https://app.example.com/account'],
])('%s %s is a usage error', async (option, value) => {
  const { code } = await doctor(workFolder({}), {}, [option, value]);
  expect(code).toBe(2);
});
