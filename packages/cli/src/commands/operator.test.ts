import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  accept,
  asHost,
  cancel,
  events,
  manage,
  SECRET_KEY,
  start,
  startWorld,
  type World,
} from '@partwell/api/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPartwell } from '../testing/start-partwell.ts';
import { workFolder } from '../testing/work-folder.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const run = (args: readonly string[], key = SECRET_KEY, env: Readonly<Record<string, string>> = {}) =>
  startPartwell([...args, '--api', world.url], {
    cwd: workFolder({}),
    env: { PARTWELL_SECRET_KEY: key, ...env },
  }).ended();

/** The same where somebody looks at it. */
const look = (args: readonly string[]) =>
  run(args, SECRET_KEY, { NODE_OPTIONS: '--import=data:text/javascript,process.stdout.isTTY=true' });

const stuck = async (name: string) => {
  const session = await start(world, name);
  world.host.script('error');
  await cancel(world, session);
  const [action] = (await manage(world, session.id)).body.actions;
  await world.storage.actions.update(action.id, ['pending'], { status: 'stuck', attempts: 40 });
  world.clock.advance(120_000);
  return action.id as string;
};

describe('partwell actions', () => {
  test('lists what is stuck first, says what to do about one, and tries it again', async () => {
    await accept(world, await start(world, 'fine'), { offer: 'pause', choice: 'months-1' });
    const id = await stuck('left');
    const list = await run(['actions', 'list']);
    const [first, second] = list.stdout.split('\n');
    expect(first).toMatch(new RegExp(`^stuck +cancel +${id} +cus_left +40 attempts`));
    expect(second).toMatch(/^applied +accept pause/);
    expect(list.stdout).toContain('2 actions. 1 stuck, waiting for you.\n');
    await world.storage.actions.update(id, ['stuck'], { status: 'pending' });
    const waiting = await run(['actions', 'list']);
    expect(waiting.stdout).toContain('2 actions. None is stuck. 1 pending, tried again without you.');
    await world.storage.actions.update(id, ['pending'], { status: 'stuck' });

    const shown = await run(['actions', 'show', id]);
    expect(shown.stdout).toContain('"kind":"cancel"');
    const { createdAt } = (await world.storage.actions.find(id)) ?? {};
    expect(shown.stdout).toMatch(new RegExp(`tried +40 times\n +last sent +${createdAt}\n`));
    expect(shown.stdout).toContain(`partwell actions retry ${id}`);
    const again = await run(['actions', 'retry', id, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ id, status: 'applied', toldBy: 'executor' });
    expect([list.code, shown.code, again.code]).toEqual([0, 0, 0]);
  });

  test('takes the word of the operator, once, and a note with it', async () => {
    const id = await stuck('resolved');
    const word = ['actions', 'resolve', id, '--outcome', 'applied', '--note', 'Canceled by hand'];
    expect((await run(word)).stdout).toContain('told by operator');
    const second = await run(word);
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('action_not_stuck')]);
  });

  test('says what the server says where it refuses', async () => {
    const { code, stderr } = await run(['actions', 'list'], 'sk_test_another_key_of_nobody');
    expect([code, stderr]).toEqual([2, expect.stringContaining('secret_key_invalid')]);
    expect(stderr).toContain(`${world.url}/help#secret_key_invalid\n`);
  });

  test.each([
    ['a page', { 'content-type': 'text/html' }, '<h1>Welcome</h1>', 200],
    ['an error', { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>', 502],
  ])(
    'is answered by somebody else with %s: it says so, and is no crash',
    async (_what, headers, body, status) => {
      const server = createServer((_request, response) => response.writeHead(status, headers).end(body));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
      const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const circumstances = { cwd: workFolder({}), env: { PARTWELL_SECRET_KEY: SECRET_KEY } };
      const asked = startPartwell(['actions', 'list', '--api', api], circumstances);
      const { code, stderr } = await asked.ended();
      expect([code, stderr]).toEqual([2, expect.stringMatching(new RegExp(`answere?[ds].* ${status}\\b`))]);
      expect(stderr).not.toContain('    at ');
      server.close();
    },
  );
});

describe('partwell customers', () => {
  test('exports somebody, and erases them', async () => {
    const session = await start(world, 'maya');
    const answer = { reason: 'missing-feature', followUp: 'A quieter bell' };
    await events(world, session, { id: 'evt-maya-0001', type: 'reason.answered', answer });
    const exported = await run(['customers', 'export', 'cus_maya']);
    expect(JSON.parse(exported.stdout).data).toMatchObject([{ id: session.id, answer: 'A quieter bell' }]);

    const erased = await run(['customers', 'erase', 'cus_maya', '--yes']);
    expect([erased.code, erased.stdout]).toEqual([
      0,
      expect.stringContaining('Erased: 1 session, 0 actions, 1 event'),
    ]);
    expect(await world.storage.sessions.find(session.id)).toBeUndefined();
  });
});

describe('what a subscriber wrote to whoever looks', () => {
  const words = 'bye \u001b]0;title\u0007\u001b[2J\u009b31m \u202eten \u007f';
  /** What a terminal obeys. Lines end, and that is all. */
  const orders = /(?!\n)[\p{Cc}\u202a-\u202e]/u;
  let id: string;
  beforeAll(async () => {
    const session = await start(world, 'writes');
    id = session.id;
    const answer = { reason: 'missing-feature', followUp: words };
    await events(world, session, { id: 'evt-writes-1', type: 'reason.answered', answer });
  });

  const csv = ['sessions', 'export', '--format', 'csv', '--customer', 'cus_writes'];
  const ndjson = ['sessions', 'export', '--customer', 'cus_writes'];
  const exported = async (query: string) =>
    (
      await fetch(`${world.url}/v1/sessions/export?customer=cus_writes&${query}`, {
        headers: { authorization: `Bearer ${SECRET_KEY}` },
      })
    ).text();

  test('is a table of words in a terminal, and is piped as it is', async () => {
    const { stdout } = await look(csv);
    expect(stdout).toMatch(/^id,mode,.*\nses_.*bye /);
    expect(stdout).not.toMatch(orders);
    expect((await run(csv)).stdout).toBe(await exported('format=csv'));
  });

  test('is a line of JSON that says the same, and moves no terminal', async () => {
    for (const { stdout } of [await look(ndjson), await run(ndjson)]) {
      expect(JSON.parse(stdout).answer).toBe(words);
      expect(stdout).not.toMatch(/[\u007f-\u009f]/);
    }
    expect((await look(ndjson)).stdout).not.toMatch(orders);
    const sent = await exported('format=ndjson');
    const escaped = sent.replace('\u009b', '\\u009b').replace('\u007f', '\\u007f');
    expect((await run(ndjson)).stdout).toBe(escaped);
  });

  test.each([
    ['a session', () => ['sessions', 'show', id, '--json']],
    ['sessions', () => ['sessions', 'list', '--json']],
    ['a customer', () => ['customers', 'export', 'cus_writes']],
  ])('is escaped in %s as JSON', async (_what, args) => {
    const { stdout } = await look(args());
    expect(stdout).not.toMatch(orders);
    expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(words));
  });

  test('is words in a draft, which is piped as it was saved', async () => {
    const source = `{ "id": "words", // ${words}\r\n`;
    await asHost(world, 'PUT', '/v1/flows/words/draft', { source, revision: null });
    expect((await look(['flows', 'draft', 'words'])).stdout).toMatch(
      /^\{ "id": "words", \/\/ bye [^\p{Cc}]*\n$/u,
    );
    expect((await run(['flows', 'draft', 'words'])).stdout).toBe(source);
  });

  test('is words where a server refuses in the words of somebody else', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(409, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: `odd${words}`, title: words, detail: words }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const args of [
      ['actions', 'list'],
      ['customers', 'export', 'cus_1'],
      ['flows', 'list'],
    ]) {
      const circumstances = { cwd: workFolder({}), env: { PARTWELL_SECRET_KEY: SECRET_KEY } };
      const { code, stderr } = await startPartwell([...args, '--api', api], circumstances).ended();
      expect([code, stderr]).toEqual([2, expect.stringContaining('bye ')]);
      expect(stderr).not.toMatch(orders);
    }
    server.close();
  });
});
