// The API with nobody limited and a host that answers at once, and an empty handler beside it: what is measured is ours.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { carriedOut } from '../../src/billing/carried-out.ts';
import { openPostgres } from '../../src/storage/postgres/open-postgres.ts';
import { postgresDatabase } from '../../src/testing/databases/postgres-database.ts';
import { useDatabase } from '../../src/testing/databases/the-database.ts';
import { freshState } from '../../src/testing/fake-host-state.ts';
import { startWorld } from '../../src/testing/test-world.ts';

const [url] = process.argv.slice(2);
if (url) {
  const make = postgresDatabase({ url, template: 'template0' });
  // All processes on the one database that is named.
  useDatabase(async (folder, options) => ({
    ...(await make(folder, options)),
    open: () => openPostgres(url),
  }));
}
const PLENTY = { burst: 1e9, perSecond: 1e9 };
const world = await startWorld({
  ports: ({ executor }) => ({
    limits: { start: PLENTY, customer: PLENTY, cancel: PLENTY, manage: PLENTY },
    executor: {
      ...executor,
      execute: async (action) => ({
        code: 'applied',
        state: {
          ...carriedOut(freshState(action.subscription), action.command),
          appliedActions: [action.id],
        },
      }),
    },
  }),
});
const empty = new Hono().post('/empty', (c) => c.json({ status: 'ok' }));
const beside = createAdaptorServer({ fetch: empty.fetch });
beside.listen(0, '127.0.0.1', () => {
  const { port } = beside.address() as AddressInfo;
  process.send?.({ url: world.url, empty: `http://127.0.0.1:${port}`, folder: world.folder });
});
process.on('message', (message) => {
  if (message === 'usage') {
    const { user, system } = process.cpuUsage();
    process.send?.({ rss: process.memoryUsage.rss(), cpuMillis: (user + system) / 1000 });
  } else void world.close().then(() => process.exit());
});
