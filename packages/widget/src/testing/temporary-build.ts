import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWidget } from '../../build.ts';

/** The widget as it would be served, built from the sources as they are now. */
export async function buildTemporarily() {
  const dist = mkdtempSync(join(tmpdir(), 'partwell-widget-'));
  const built = await buildWidget(dist);
  return { ...built, dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}
