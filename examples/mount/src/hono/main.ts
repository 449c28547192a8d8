import { serve } from '@hono/node-server';
import { openPartwell, settingsFrom } from '@partwell/api';
import { Hono } from 'hono';
import { accountPage } from '../account-page.ts';

const partwell = await openPartwell(settingsFrom(process.env));
const port = Number(process.env.PORT ?? 3000);
const app = new Hono();

app.mount('/partwell', partwell.fetch);

app.get('/', async (c) => c.html(await accountPage(process.env)));

const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
  console.log(`http://localhost:${port}`),
);

process.once('SIGTERM', () => {
  partwell.announceStop();
  server.close(() => partwell.stop());
});
