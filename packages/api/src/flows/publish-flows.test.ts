import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import type { Storage } from '../ports/storage.ts';
import { systemClock } from '../system/system-clock.ts';
import { freshDatabase, type TestDatabase } from '../testing/index.ts';
import { FlowFolderError } from './flow-folder-error.ts';
import { logWarnings } from './log-warnings.ts';
import { publishFlows } from './publish-flows.ts';
import { readFlowFolder } from './read-flow-folder.ts';

let folder: string;
let database: TestDatabase;
let storage: Storage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partwell-flows-'));
  const data = join(folder, 'data');
  await mkdir(data);
  database = await freshDatabase(data);
  storage = await database.open();
});
afterEach(async () => {
  await storage.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, value: unknown, space?: number) =>
  writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value, null, space));
const flow = (id: string, more = {}) => ({ schemaVersion: 1, id, reasons: [{ id: 'other' }], ...more });
const publish = async () => publishFlows({ storage, clock: systemClock }, 'ws', await readFlowFolder(folder));
const versionNow = async () => (await publish())[0]?.version;

describe('publishing', () => {
  it('gives changed content the next number and the same content its own', async () => {
    await write('a.json', flow('a'));
    expect(await versionNow()).toBe(1);
    expect(await versionNow()).toBe(1);
    await write('a.json', flow('a', { defaultLocale: 'sv' }));
    expect(await versionNow()).toBe(2);
    await write('a.json', flow('a'));
    expect(await versionNow()).toBe(1);
    await write('a.json', flow('a', { defaultLocale: 'de' }));
    expect(await versionNow()).toBe(3);
    expect((await storage.flows.versions('ws')).map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('does not count white space and the order of keys as content', async () => {
    await write('a.json', flow('a'));
    await publish();
    const { id, ...rest } = flow('a');
    await write('a.json', { ...rest, id }, 4);
    expect(await versionNow()).toBe(1);
  });

  it('does not count comments as content', async () => {
    await write('a.json', flow('a'));
    await publish();
    await write('a.json', `// For everybody.\n${JSON.stringify(flow('a'))}`);
    expect(await versionNow()).toBe(1);
  });

  it('tries flows with a condition first, in order of file name', async () => {
    await write('1.json', flow('everyone'));
    await write('3.json', flow('teams', { when: { plan: 'team' } }));
    await write('2.json', flow('trials', { when: { onTrial: true } }));
    expect((await publish()).map(({ id }) => id)).toEqual(['trials', 'teams', 'everyone']);
  });
});

describe('a folder with mistakes', () => {
  it('is refused with all of them, each with file and place', async () => {
    await write('a.json', flow('a', { reasons: [{ id: 'other', offers: ['nothing'] }] }));
    await write('b.json', '{ "id": ');
    await write('c.json', flow('c'));
    await write('d.json', flow('c'));
    const error = await readFlowFolder(folder).catch((thrown: unknown) => thrown);
    if (!(error instanceof FlowFolderError)) throw new Error('It is refused.');
    const files = error.problems.filter((line) => !line.startsWith(' ')).map((line) => line.slice(0, 6));
    expect(new Set(files)).toEqual(new Set(['a.json', 'b.json', 'd.json']));
    expect(error.problems.at(-1)).toContain('also the id of c.json');
  });

  it('shows the line that is wrong', async () => {
    const written = {
      reasons: [{ id: 'other', offers: ['pauze'] }],
      offers: { pause: { kind: 'pause', months: [1] } },
    };
    await write('a.json', flow('a', written), 2);
    const error = await readFlowFolder(folder).catch((thrown: unknown) => thrown);
    const lines = String(error).split('\n');
    const at = lines.findIndex((line) => line.includes('a.json:8:9  reasons[0].offers[0]'));
    expect(lines[at]).toMatch(/`pause`.*\(offer_undefined\)$/);
    expect(lines.slice(at + 1, at + 3)).toEqual(['      8 |         "pauze"', '                  ^^^^^^^']);
  });

  it('that breaks a fairness rule is refused by its code', async () => {
    const shaming = { texts: { en: { 'action.leave': 'No, I hate saving money' } } };
    await write('a.json', flow('a', shaming));
    await expect(readFlowFolder(folder)).rejects.toThrow('(fair/');
  });

  it('that is not there is refused by name', async () => {
    await expect(readFlowFolder(join(folder, 'none'))).rejects.toThrow('none');
  });
});

describe('warnings', () => {
  it('refuse nothing and are logged by code and place', async () => {
    await write('a.json', flow('a', { offers: { pause: { kind: 'pause', months: [1] } } }));
    const logged: unknown[] = [];
    const files = await readFlowFolder(folder);
    logWarnings({ ...silentLog, warn: (event, fields) => logged.push([event, fields]) }, files);
    expect(files).toHaveLength(1);
    expect(logged).toContainEqual([
      'flow.warning',
      { flow: 'a', code: 'offer_unused', flowPath: 'offers.pause' },
    ]);
  });
});

describe('a draft', () => {
  it.each(['a.draft.json', 'a.draft.jsonc'])(
    '%s is never in force, also with the id of one that is',
    async (name) => {
      await write('a.json', flow('a'));
      await write(name, flow('a', { defaultLocale: 'sv' }));
      const active = await publish();
      expect(active.map(({ id, flow }) => [id, flow.defaultLocale])).toEqual([['a', 'en']]);
    },
  );

  it('with mistakes stops no start', async () => {
    await write('a.json', flow('a'));
    await write('b.draft.json', '{');
    expect((await publish()).length).toBe(1);
  });

  it('has a place beside flows with comments', async () => {
    await write('a.jsonc', `// For everybody.\n${JSON.stringify(flow('a'))}`);
    expect((await publish()).map(({ id }) => id)).toEqual(['a']);
  });
});
