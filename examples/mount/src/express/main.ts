import { openPartwell, settingsFrom } from '@partwell/api';
import express from 'express';
import { accountPage } from '../account-page.ts';

const partwell = await openPartwell(settingsFrom(process.env));
const port = Number(process.env.PORT ?? 3000);
const app = express();

// Before express.json() and its like: Partwell reads its requests itself.
app.use('/partwell', partwell.listener);

app.get('/', async (_request, response) => {
  response.send(await accountPage(process.env));
});

const server = app.listen(port, '127.0.0.1', () => {
  console.log(`http://localhost:${port}`);
});

process.once('SIGTERM', () => {
  partwell.announceStop();
  server.close(() => partwell.stop());
});
