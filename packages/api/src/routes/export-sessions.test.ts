import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_PAGE, exportSessions } from '../services/export-sessions.ts';
import { asHost, cancel, SECRET_KEY, start, startWorld, type World } from '../testing/index.ts';
import { storedSession } from '../testing/stored-records.ts';

const { strings: naughty }: { readonly strings: readonly string[] } = JSON.parse(
  readFileSync(new URL('../../../flow/src/testing/naughty-strings.json', import.meta.url), 'utf8'),
);

const many = Math.max(naughty.length, 2 * EXPORT_PAGE) + 1;
const owner = { workspace: 'ws_test', mode: 'test' } as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.storage.transaction(async ({ sessions }) => {
    for (let index = 0; index < many; index += 1) {
      const id = `ses_0${String(index).padStart(6, '0')}`;
      const followUp = naughty[index] ?? null;
      await sessions.insert(storedSession(id, { status: 'abandoned', reason: 'other', followUp }));
    }
  });
  await cancel(world, await start(world, 'left'));
});
afterAll(() => world.close());

const exported = async (query: string) => {
  const response = await fetch(`${world.url}/v1/sessions/export?${query}`, {
    headers: { authorization: `Bearer ${SECRET_KEY}` },
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe('an export', () => {
  it('has every session once as it is listed, newest first, in NDJSON', async () => {
    const { status, type, text } = await exported('format=ndjson');
    expect([status, type]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(many + 1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(many + 1);
    expect(rows[0]).toMatchObject({ status: 'canceled', customer: 'cus_left' });
    const listed = await asHost(world, 'GET', '/v1/sessions?limit=100');
    expect(rows.slice(0, 100)).toEqual(listed.body.data);
  });

  it('has every naughty string in CSV, none of them as a formula', async () => {
    const { type, text } = await exported('format=csv&outcome=abandoned');
    expect(type).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(many);
    const answers = rows.map(({ answer }) => answer).toReversed();
    const formulas = /(^|[;\t\r\n])(?=[ "]*[=+\-@＝＋－＠])|^(?=[\t\r])/g;
    const expected = naughty.map((words) => words.replaceAll(formulas, "$1'"));
    expect(answers.slice(0, naughty.length)).toEqual(expected);
    for (const row of rows) {
      for (const value of Object.values(row)) expect(value).not.toMatch(/(^|[;\t\r\n])[ "]*[=+\-@]|^[\t\r]/);
    }
  });

  it('is of a filter, and of nobody where there is nobody', async () => {
    const { text } = await exported('format=csv&customer=cus_left');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows).toMatchObject([{ customer: 'cus_left', outcome: 'canceled' }]);
    expect((await exported('format=ndjson&customer=nobody')).text).toBe('');
    expect((await exported('format=csv&customer=nobody')).text).toMatch(/^id,mode,[^\n]*\r\n$/);
    expect((await exported('format=xml')).status).toBe(400);
  });

  it('needs the secret key', async () => {
    expect((await fetch(`${world.url}/v1/sessions/export?format=csv`)).status).toBe(401);
  });

  it('reads no page before the one before it is taken', async () => {
    let asked = 0;
    const { ports } = world.context;
    const { storage } = ports;
    const list: typeof storage.sessions.list = (...given) => {
      asked += 1;
      return storage.sessions.list(...given);
    };
    const counted = { ports: { ...ports, storage: { ...storage, sessions: { ...storage.sessions, list } } } };
    const pages = exportSessions(counted, owner, {});
    const sizes: number[] = [];
    for await (const page of pages) {
      sizes.push(page.length);
      expect(asked).toBe(sizes.length);
    }
    expect(Math.max(...sizes)).toBe(EXPORT_PAGE);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(many + 1);
  });
});
