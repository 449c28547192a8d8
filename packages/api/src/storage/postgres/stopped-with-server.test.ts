import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settingsFrom } from '../../config/settings-from.ts';
import { silentLog } from '../../log/silent-log.ts';
import { openPartwell } from '../../open-partwell.ts';
import { freshDatabase, serverEnvironment, startFakeHost, WEBHOOK_SECRET } from '../../testing/index.ts';
import { type ServerFolder, serverFolder } from '../../testing/server-folder.ts';

let folder: ServerFolder;
beforeEach(async () => {
  folder = await serverFolder();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await folder.remove();
});

it.each([
  ['when it is stopped', undefined],
  ['when it could not start', 'cut-off'],
])(
  'a server in a process of somebody else asks the database for the time no more %s',
  async (_when, secret) => {
    const host = await startFakeHost({ secret: WEBHOOK_SECRET });
    const database = await freshDatabase(folder.data);
    const settings = settingsFrom({
      ...serverEnvironment(host, 0),
      ...database.environment,
      PARTWELL_DATA: folder.data,
      PARTWELL_FLOWS: folder.flows,
    });
    const [begun, ended] = [vi.spyOn(globalThis, 'setInterval'), vi.spyOn(globalThis, 'clearInterval')];
    if (secret === undefined) {
      const partwell = await openPartwell(settings, { log: silentLog });
      await partwell.stop();
    } else {
      await writeFile(join(folder.data, 'secret'), secret);
      const { masterSecret: _secret, ...without } = settings;
      await expect(
        openPartwell({ ...without, masterSecret: undefined }, { log: silentLog }),
      ).rejects.toMatchObject({ code: 'master_key_unusable' });
    }
    const timers = begun.mock.results.map(({ value }) => value);
    expect(timers.length).toBeGreaterThan(0);
    const cleared = ended.mock.calls.map(([timer]) => timer);
    expect(timers.filter((timer) => !cleared.includes(timer))).toEqual([]);
    await host.close();
    await database.drop();
  },
);
