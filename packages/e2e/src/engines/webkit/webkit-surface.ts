import { setTimeout as sleep } from 'node:timers/promises';
import type { Surface } from '../surface.ts';
import { keyActions, pointerActions, wheelActions } from '../webdriver/actions.ts';
import type { Driver } from './driver.ts';

export function webkitSurface(driver: Driver): Surface {
  const run = async (body: string) => {
    const script = `return (async () => {${body}})().then((value) => [value]);`;
    const [value] = (await driver.post('/execute/sync', { script, args: [] })) as [unknown];
    return value;
  };
  const perform = async (...actions: object[]) => void (await driver.post('/actions', { actions }));
  const size = () => run('return [innerWidth, innerHeight]') as Promise<[number, number]>;
  return {
    goto: async (url) => void (await driver.post('/url', { url })),
    url: async () => (await driver.get('/url')) as string,
    // The driver's own way waits for a load, which does not come to a page that was kept as it was; and a
    // script that leaves its page is never answered.
    back: async () => void (await run('setTimeout(() => history.back())')),
    forward: async () => void (await run('setTimeout(() => history.forward())')),
    reload: async () => void (await driver.post('/refresh')),
    run,
    keys: (steps) => perform(keyActions(steps)),
    pointer: (steps) => perform(pointerActions(steps)),
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
