import { setTimeout as sleep } from 'node:timers/promises';
import type { PointerStep, Surface } from '../surface.ts';
import { keyActions, pointerActions, wheelActions } from '../webdriver/actions.ts';
import type { Driver } from './driver.ts';

/**
 * The driver takes a press for the second of a double click when it comes within a second of the one before, by
 * its own clock, and this near: six, and what rounding to whole pixels may take away. When it carries a press out is
 * not known here, where a machine has much to do.
 */
const togetherPixels = 8;

/** Presses of different calls are never one double click: the later one is a few pixels beside. */
function pressesApart() {
  let last = { x: -99, y: -99 };
  return (steps: readonly PointerStep[]): readonly PointerStep[] =>
    steps.map((step) => {
      if (!('move' in step)) return step;
      const { x, y } = step.move;
      const near = Math.hypot(x - last.x, y - last.y) < togetherPixels;
      last = { x: near ? last.x + togetherPixels : x, y };
      return { move: last };
    });
}

export function webkitSurface(driver: Driver): Surface {
  const apart = pressesApart();
  const run = (body: string) => driver.run(body);
  const perform = async (...actions: object[]) => void (await driver.post('/actions', { actions }));
  const size = () => run('return [innerWidth, innerHeight]') as Promise<[number, number]>;
  return {
    goto: (url) => driver.goto(url),
    // The driver tells a new address before its page is there.
    url: async () => (await driver.run('return location.href', 1000)) as string,
    // The driver's own way waits for a load, which does not come to a page that was kept as it was; and a
    // script that leaves its page is never answered.
    back: async () => void (await run('setTimeout(() => history.back())')),
    forward: async () => void (await run('setTimeout(() => history.forward())')),
    reload: async () => void (await driver.post('/refresh')),
    run,
    keys: (steps) => perform(keyActions(steps)),
    pointer: (steps) => perform(pointerActions(apart(steps))),
    tap: () => Promise.reject(new Error('this engine has no touch')),
    wheel: (x, y, down) => perform(wheelActions(x, y, down)),
    async resize(width, height) {
      // The window is set, the viewport is meant: it is larger by the browser's own bar, and follows a little later.
      for (let attempt = 0; attempt < 200; attempt++) {
        const [innerWidth, innerHeight] = await size();
        if (innerWidth === width && innerHeight === height) return;
        if (attempt % 20 === 0) {
          const outer = (await driver.get('/window/rect')) as { width: number; height: number };
          await driver.post('/window/rect', {
            width: outer.width + width - innerWidth,
            height: outer.height + height - innerHeight,
          });
        } else await sleep(10);
      }
      throw new Error(`WebKit does not come to ${width}×${height}: ${await size()}`);
    },
    picture: async () => Buffer.from((await driver.get('/screenshot')) as string, 'base64'),
    close: () => driver.end(),
  };
}
