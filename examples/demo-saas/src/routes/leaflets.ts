import { Hono } from 'hono';
import type { AppContext } from '../app-context.ts';
import { leafletPage } from '../pages/leaflet-page.ts';
import { leaflets } from '../words/leaflets.ts';
import { wordsFor } from '../words/words-for.ts';
import { viewerOf } from './viewer.ts';

/** The pages that the flows link to. */
export function leafletsRoute(context: AppContext): Hono {
  const app = new Hono();
  for (const [address, leaflet] of Object.entries(leaflets)) {
    app.get(address, (c) => {
      const { subscriber, record } = viewerOf(c, context);
      const keep = address === '/welcome-back' && record.cancelAt !== null;
      const inTheirs = leaflet[wordsFor(subscriber).lang];
      const { config, now } = context;
      return c.html(leafletPage({ config, subscriber, record, now: now(), leaflet: inTheirs, keep }));
    });
  }
  return app;
}
