import type { Page } from 'puppeteer-core';
import { type Connection, contextOf } from './connection.ts';

/** A world of its own beside the page's: its listeners are not the page's, which are counted. */
const sandbox = 'keys';

/** Counts the keys that come to the pages of a tab, before any script of theirs hears of them. */
export async function hearKeys(page: Page, connection: Connection): Promise<void> {
  await connection.send('script.addPreloadScript', {
    functionDeclaration: `() => {
      globalThis.keysHeard = 0;
      addEventListener('keydown', () => { globalThis.keysHeard += 1; }, { capture: true });
    }`,
    contexts: [contextOf(page)],
    sandbox,
  });
}

/** How many have come to the page that is there now; nothing where it is on its way to another. */
export async function keysHeard(page: Page, connection: Connection): Promise<number | undefined> {
  const target = { context: contextOf(page), sandbox };
  try {
    const { result } = await connection.send('script.evaluate', {
      expression: 'globalThis.keysHeard',
      target,
      awaitPromise: false,
    });
    const { value } = (result as { result?: { value?: unknown } }).result ?? {};
    return typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
