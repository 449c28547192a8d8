import { openPartwell, settingsFrom } from '@partwell/api';
import fastify from 'fastify';
import { accountPage } from '../account-page.ts';

const partwell = await openPartwell(settingsFrom(process.env));
const port = Number(process.env.PORT ?? 3000);
const app = fastify();
const prefix = '/partwell';

await app.register(
  async (mounted) => {
    // Partwell reads its requests itself, of whatever type they are.
    mounted.removeAllContentTypeParsers();
    mounted.addContentTypeParser('*', (_request, _body, done) => done(null));
    mounted.all('/*', (request, reply) => {
      reply.hijack();
      request.raw.url = request.raw.url?.slice(prefix.length);
      partwell.listener(request.raw, reply.raw);
    });
  },
  { prefix },
);

app.get('/', async (_request, reply) => reply.type('text/html').send(await accountPage(process.env)));

await app.listen({ port, host: '127.0.0.1' });
console.log(`http://localhost:${port}`);

process.once('SIGTERM', async () => {
  partwell.announceStop();
  await app.close();
  await partwell.stop();
});
