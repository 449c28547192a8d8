// What a server is asked over its API: one real server for all of them.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type ApiProcess,
  asHost,
  cancel,
  type FakeHost,
  freePort,
  type Receiver,
  SECRET_KEY,
  start,
  startApiProcess,
  startFakeHost,
  startReceiver,
  testFlow,
  until,
  WEBHOOK_SECRET,
  WORKSPACE,
} from '@partwell/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPartwell } from '../testing/start-partwell.ts';
import { folderWith, removeFolder } from '../testing/work-folder.ts';

let host: FakeHost;
let receiver: Receiver;
let server: ApiProcess;
let port: number;
let folder: string;
const teams = { ...testFlow, id: 'teams', when: { plan: 'team' } };
const inSwedish = { ...teams, defaultLocale: 'sv' };
const broken = { ...teams, reasons: [{ id: 'other', offers: ['pauze'] }] };
beforeAll(async () => {
  folder = folderWith({
    'flows/main.json': testFlow,
    'teams.json': teams,
    'swedish.json': inSwedish,
    'bad.json': broken,
  });
  [host, receiver, port] = await Promise.all([
    startFakeHost({ secret: WEBHOOK_SECRET }),
    startReceiver(),
    freePort(),
  ]);
  server = startApiProcess(host, port, {
    PARTWELL_DATA: path.join(folder, 'data'),
    PARTWELL_FLOWS: path.join(folder, 'flows'),
  });
  await server.listening();
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await receiver.close();
  await host.close();
  removeFolder(folder);
});

const partwell = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  startPartwell(args, {
    cwd: folder,
    env: { PARTWELL_PORT: String(port), PARTWELL_SECRET_KEY: SECRET_KEY, ...env },
  }).ended();
const said = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await partwell(args);
  return { code, said: stdout + stderr };
};
const json = async (...args: readonly string[]) => JSON.parse((await partwell([...args, '--json'])).stdout);

describe('partwell flows', () => {
  test('publishes a file, says what is different, and rolls back', async () => {
    expect(await said('flows', 'publish', 'teams.json')).toEqual({
      code: 0,
      said: expect.stringMatching(/^teams: version 1 is in force\. /),
    });
    expect((await said('flows', 'publish', 'swedish.json')).said).toContain('version 2');
    const { said: words } = await said('flows', 'diff', 'teams', '--from', '1', '--to', 'active');
    expect(words).toContain('en → sv');
    expect((await said('flows', 'rollback', 'teams', '1')).said).toContain('teams: version 1 is in force');
    const shown = await partwell(['flows', 'show', 'teams']);
    expect(JSON.parse(shown.stdout)).toEqual(teams);
    const { said: list } = await said('flows', 'list');
    expect(list).toMatch(/✓ {2}teams {2}version 1 .*by the API/);
    expect(list).toMatch(/✓ {2}test {3}version 1 .*by its file/);
    expect(await said('flows', 'withdraw', 'teams')).toMatchObject({ code: 0 });
  });

  test('keeps a draft, overwrites none that was not read, and says what keeps it from being published', async () => {
    const { revision } = await json('flows', 'save', 'bad.json');
    const refused = await said('flows', 'publish', 'teams', '--revision', revision);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('/reasons/0/offers/0')]);
    const blind = await said('flows', 'save', 'swedish.json');
    expect([blind.code, blind.said]).toEqual([2, expect.stringContaining('(draft_changed)')]);
    const again = await json('flows', 'save', 'swedish.json', '--revision', revision);
    const draft = await partwell(['flows', 'draft', 'teams']);
    expect(JSON.parse(draft.stdout)).toEqual(inSwedish);
    expect(draft.stderr).toContain(again.revision);
    const published = await json('flows', 'publish', 'teams', '--revision', again.revision);
    expect(published).toMatchObject({ flow: 'teams', document: { defaultLocale: 'sv' } });
  });

  test('says what is wrong with a file before it asks, and whose file it is', async () => {
    const local = await said('flows', 'publish', 'bad.json');
    expect([local.code, local.said]).toEqual([1, expect.stringContaining('offer_undefined')]);
    const file = await said('flows', 'publish', 'flows/main.json');
    expect([file.code, file.said]).toEqual([2, expect.stringContaining('PARTWELL_FLOWS')]);
  });

  test('switches offers off', async () => {
    const off = await said('flows', 'offers', 'teams', 'off');
    expect(off).toEqual({ code: 0, said: expect.stringContaining('Everybody can leave as before.') });
    const { said: list } = await said('flows', 'list');
    expect(list).toMatch(/teams .* {2}offers off since 20\d\d-/);
    expect(list).not.toMatch(/ test .*offers off/);
    expect((await json('flows', 'list')).offersOff).toMatchObject([{ flow: 'teams' }]);
  });
});

describe('partwell sessions', () => {
  test('lists, shows and exports what the server has', async () => {
    const one = await start(server, 'one');
    await cancel(server, one);
    const other = await start(server, 'other');
    const { said: list } = await said('sessions', 'list', '--limit', '1');
    expect(list).toMatch(new RegExp(`^ {2}${other.id} [^\n]*\n$`));
    const { said: shown } = await said('sessions', 'show', one.id);
    expect(shown).toMatch(/customer +cus_one/);
    expect(shown).toMatch(/✓ {2}pause/);
    const exported = await partwell(['sessions', 'export']);
    const rows = exported.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual([other.id, one.id]);
    const out = ['--format', 'csv', '--customer', 'cus_one', '--out', 'all.csv'];
    await said('sessions', 'export', ...out);
    expect(statSync(path.join(folder, 'all.csv')).mode & 0o777).toBe(0o600);
    const again = await said('sessions', 'export', '--out', 'all.csv');
    expect([again.code, again.said]).toEqual([2, expect.stringContaining('all.csv exists already')]);
    expect((await said('sessions', 'export', ...out, '--force')).code).toBe(0);
    const [head, row, ...rest] = readFileSync(path.join(folder, 'all.csv'), 'utf8').split('\r\n');
    expect([head?.split(',')[0], row?.split(',')[0], rest]).toEqual(['id', one.id, ['']]);
  });
});

describe('partwell webhooks', () => {
  test('makes an endpoint, tries it, looks at what arrived, sends it again and deletes it', async () => {
    const made = await json('webhooks', 'create', receiver.url, '--events', 'offer.accepted');
    expect(made).toMatchObject({ events: ['offer.accepted'], secret: expect.stringMatching(/^whsec_/) });
    const { id: delivery } = await json('webhooks', 'test', made.id);
    await until(
      async () => (await asHost(server, 'GET', `/v1/deliveries/${delivery}`)).body.status === 'delivered',
    );
    const { said: list } = await said('webhooks', 'deliveries', '--endpoint', made.id);
    expect(list).toMatch(/delivered {2}webhook\.test {2}answered 204/);
    expect((await said('webhooks', 'redeliver', delivery)).said).toContain('under the same id');
    await until(() => receiver.posts.length === 2);
    receiver.answer((response) => response.writeHead(500).end());
    await said('webhooks', 'redeliver', delivery);
    await until(async () => /failing since 20\d\d-/.test((await said('webhooks', 'list')).said));
    receiver.answer((response) => response.writeHead(204).end());
    expect((await said('webhooks', 'delete', made.id)).code).toBe(0);
  });

  test('gives an endpoint a new secret, beside which the one before signs as long as is said', async () => {
    const { id, secret } = await json('webhooks', 'create', receiver.url);
    const rotated = await json('webhooks', 'rotate', id, '--overlap-hours', '72');
    expect(rotated.secret).not.toBe(secret);
    const hours = (Date.parse(rotated.previousSecretUntil) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    expect((await said('webhooks', 'rotate', id, '--overlap-hours', '0')).said).toContain(
      'The one before signs nothing more.',
    );
    expect((await said('webhooks', 'rotate', id, '--overlap-hours', '169')).code).toBe(2);
    await said('webhooks', 'delete', id);
  });
});

describe('partwell executor', () => {
  test('says who carries out in the mode of the key, and shows the secret of calls once', async () => {
    const env = { PARTWELL_WORKSPACE: WORKSPACE, PARTWELL_DATA: path.join(folder, 'data') };
    const made = await partwell(
      ['keys', 'create', '--kind', 'secret', '--role', 'admin', '--mode', 'live'],
      env,
    );
    const live = { PARTWELL_SECRET_KEY: made.stdout.trim() };
    await until(async () => (await partwell(['executor', 'show'], live)).code === 0);
    expect((await partwell(['executor', 'show'], live)).stdout).toContain('Nobody carries out');
    const set = await partwell(['executor', 'set', receiver.url], live);
    expect([set.code, set.stdout]).toEqual([0, expect.stringMatching(/is called .*\n.*this once: whsec_/)]);
    expect((await partwell(['executor', 'show'], live)).stdout).toBe(`${receiver.url} is called.\n`);
    const again = await partwell(['executor', 'set', receiver.url, '--overlap-hours', '48'], live);
    expect(again.stdout).toMatch(/this once: whsec_.*\nThe one before signs, too, until \d{4}-/);
    const lost = await partwell(['executor', 'set', receiver.url, '--overlap-hours', '0'], live);
    expect([lost.code, lost.stdout]).toEqual([0, expect.not.stringContaining('before')]);
    expect((await partwell(['executor', 'set', 'none'], live)).stdout).toContain('no session is opened');
    expect((await partwell(['executor', 'set', 'nobody'], live)).code).toBe(2);
  });

  test('leaves the mode of the environment to the environment', async () => {
    expect((await said('executor', 'show')).said).toContain('The environment of the server says');
    const refused = await said('executor', 'set', 'page');
    expect([refused.code, refused.said]).toEqual([2, expect.stringContaining('executor_configured')]);
  });
});

describe('a server that cannot be asked', () => {
  test('is said as what it is', async () => {
    const api = `http://127.0.0.1:${await freePort()}`;
    const nobody = await partwell(['flows', 'list', '--api', api]);
    const words = `${api} does not answer (ECONNREFUSED). Is it there? Name it with --api.\n`;
    expect([nobody.code, nobody.stderr]).toEqual([2, words]);
    expect((await partwell(['actions', 'list', '--api', api])).stderr).toBe(words);
    // A port that is never asked at all.
    for (const [command = '', ...rest] of [
      ['flows', 'list'],
      ['actions', 'list'],
    ]) {
      const barred = await partwell([command, ...rest, '--api', 'http://127.0.0.1:9']);
      expect(barred.stderr).toContain('does not answer (bad port). Is it there?');
    }
    const wrong = await partwell(['flows', 'list'], { PARTWELL_SECRET_KEY: 'sk_test_wrong' });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('(secret_key_invalid)')]);
    const keyless = await partwell(['flows', 'list'], { PARTWELL_SECRET_KEY: '' });
    expect([keyless.code, keyless.stderr]).toEqual([
      2,
      expect.stringContaining('PARTWELL_SECRET_KEY is not set'),
    ]);
  });

  test('is not asked where the command is wrong, and the help of it is named', async () => {
    const wrong = await partwell(['flows', 'rollback', 'teams', 'x']);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('(see partwell flows rollback --help)'),
    ]);
  });
});
