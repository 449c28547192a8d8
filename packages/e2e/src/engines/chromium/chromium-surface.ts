import type { Page } from 'playwright-core';
import type { Surface } from '../surface.ts';

const read = { waitUntil: 'domcontentloaded' } as const;

/** Of Playwright, which is American. */
const isOnKeyboard = (key: string) => key.length > 1 || /[ -~]/.test(key);

export function chromiumSurface(page: Page): Surface {
  const { keyboard, mouse } = page;
  return {
    goto: async (url) => void (await page.goto(url, read)),
    url: async () => page.url(),
    back: async () => void (await page.goBack(read)),
    forward: async () => void (await page.goForward(read)),
    reload: async () => void (await page.reload(read)),
    run: (body) => page.evaluate(`(async () => {${body}})()`),
    async keys(steps) {
      for (const step of steps) {
        // What no key of its keyboard writes comes as a composed character, as from a dead key.
        if ('down' in step)
          await (isOnKeyboard(step.down) ? keyboard.down(step.down) : keyboard.insertText(step.down));
        else if (isOnKeyboard(step.up)) await keyboard.up(step.up);
      }
    },
    async pointer(steps) {
      let clickCount = 0;
      for (const step of steps) {
        if ('move' in step) await mouse.move(step.move.x, step.move.y);
        else if (step.press === 'down') await mouse.down({ clickCount: ++clickCount });
        else await mouse.up({ clickCount });
      }
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    async wheel(x, y, down) {
      await mouse.move(x, y);
      await mouse.wheel(0, down);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    close: () => page.context().close(),
  };
}
