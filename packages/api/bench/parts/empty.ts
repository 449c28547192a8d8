// A handler that does nothing, on the same kind of server, in a process of its own.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().post('/empty', (c) => c.json({ status: 'ok' }));
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/empty` });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMillis: (user + system) / 1000 });
});
process.on('disconnect', () => process.exit());
