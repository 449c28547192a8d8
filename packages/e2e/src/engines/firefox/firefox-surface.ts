import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Surface } from '../surface.ts';
import { keyActions, pointerActions, wheelActions } from '../webdriver/actions.ts';
import { type Connection, contextOf } from './connection.ts';

/** The last thing somebody did with each browser: whoever acts is in front until it is done. */
const acts = new WeakMap<Connection, Promise<unknown>>();

export function firefoxSurface(page: Page, connection: Connection): Surface {
  const context = contextOf(page);
  const hasFocus = () => page.evaluate('document.hasFocus()').catch(() => false);
  /** A tab that lies behind another gets no key presses, as on any desk. */
  const inFront = (act: () => Promise<unknown>): Promise<void> => {
    const done = (acts.get(connection) ?? Promise.resolve())
      .catch(() => {})
      .then(async () => {
        if (!(await hasFocus())) {
          await connection.send('browsingContext.activate', { context });
          // It is said to be in front a moment before it has the focus, and keys pressed then are lost.
          for (let look = 0; look < 100 && !(await hasFocus()); look++) await sleep(20);
        }
        await act();
      });
    acts.set(connection, done);
    return done;
  };
  /** All steps in one message: Puppeteer sends one each, and Firefox waits for a frame after every one. */
  const perform = (...actions: object[]) =>
    inFront(() => connection.send('input.performActions', { context, actions }));
  return {
    goto: async (url) =>
      void (await connection.send('browsingContext.navigate', { context, url, wait: 'interactive' })),
    url: () => page.evaluate('location.href') as Promise<string>,
    // Puppeteer waits for a load, which does not come to a page that was kept as it was.
    back: async () => void (await connection.send('browsingContext.traverseHistory', { context, delta: -1 })),
    forward: async () =>
      void (await connection.send('browsingContext.traverseHistory', { context, delta: 1 })),
    reload: async () =>
      void (await connection.send('browsingContext.reload', { context, wait: 'interactive' })),
    run: (body) => page.evaluate(`(async () => {${body}})()`),
    keys: (steps) => perform(keyActions(steps)),
    pointer: (steps) =>
      inFront(async () => {
        await connection.send('input.performActions', { context, actions: [pointerActions(steps)] });
        // It counts clicks until it is told to forget: presses of different calls are never one double click.
        await connection.send('input.releaseActions', { context });
      }),
    tap: (x, y) => perform(pointerActions([{ move: { x, y } }, { press: 'down' }, { press: 'up' }], 'touch')),
    wheel: (x, y, down) => perform(wheelActions(x, y, down)),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot(),
    close: () => page.browserContext().close(),
  };
}
