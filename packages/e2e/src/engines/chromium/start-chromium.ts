import type { Browser } from 'playwright-core';
import { startBrowser } from '../../browser/start-browser.ts';
import { refuse, type StartEngine, type VisitOptions } from '../engine.ts';
import { Tab } from '../tab.ts';
import { chromiumSurface } from './chromium-surface.ts';

const cannot = {};

/** The machine's Chromium, through Playwright: its shell, and itself for who needs the whole of it. */
export const startChromium: StartEngine = async () => {
  const shell = await startBrowser();
  let whole: Promise<Browser> | undefined;
  const browserFor = (options: VisitOptions) => {
    if (!options.whole) return shell;
    whole ??= startBrowser({ whole: true });
    return whole;
  };
  return {
    name: 'chromium',
    version: shell.version(),
    cannot,
    async newVisit(options = {}) {
      refuse(cannot, options);
      const { width = 1280, height = 800, colorScheme = 'light', reducedMotion = 'reduce' } = options;
      const context = await (await browserFor(options)).newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion,
        forcedColors: options.forcedColors ? 'active' : 'none',
        hasTouch: options.touch ?? false,
        ...(options.timeZone && { timezoneId: options.timeZone }),
      });
      return new Tab(chromiumSurface(await context.newPage()));
    },
    close: async () => {
      await Promise.all([shell.close(), whole?.then((browser) => browser.close())]);
    },
  };
};
