import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../hosts/site.ts';

/**
 * Loaders as they once were built, by the day: `fixtures/frozen/<day>/partwell.js`. A new one is added when
 * what loader and chunks say to each other grows; none is ever removed or built anew.
 */
const frozen = path.resolve(import.meta.dirname, '../../fixtures/frozen');

/**
 * Serves an old loader as `cached.js` beside today's files. It asks for chunks in `v/year-old/`, which no build of
 * today can have, whatever it was frozen from.
 */
export async function frozenLoader(site: Site, day: string): Promise<void> {
  const source = await readFile(path.join(frozen, day, 'partwell.js'), 'utf8');
  const versions = /\b[0-9a-f]{10}\b/g;
  if (source.match(versions)?.length !== 1) throw new Error(`${day}: which version does it ask for?`);
  site.put('/partwell/cached.js', {
    html: source.replace(versions, 'year-old'),
    headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
  });
}
