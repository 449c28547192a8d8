import type { HostPage } from './host-page.ts';

/** How many listeners the page's own objects have, as the browser itself counts them. */
export async function listenersOf({ page }: HostPage): Promise<Record<string, number>> {
  const devtools = await page.context().newCDPSession(page);
  const found: Record<string, number> = {};
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    const { objectId = '' } = result;
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId });
    found[expression] = listeners.length;
  }
  await devtools.detach();
  return found;
}
