import { startBrowser } from '../../browser/start-browser.ts';
import { refuse, type StartEngine } from '../engine.ts';
import { Tab } from '../tab.ts';
import { chromiumSurface } from './chromium-surface.ts';

const cannot = {};

/** The machine's Chromium, through Playwright. */
export const startChromium: StartEngine = async () => {
  const browser = await startBrowser({ whole: true });
  return {
    name: 'chromium',
    version: browser.version(),
    cannot,
    async newVisit(options = {}) {
      refuse(cannot, options);
      const { width = 1280, height = 800, colorScheme = 'light', reducedMotion = 'reduce' } = options;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion,
        forcedColors: options.forcedColors ? 'active' : 'none',
        hasTouch: options.touch ?? false,
        ...(options.timeZone && { timezoneId: options.timeZone }),
      });
      return new Tab(chromiumSurface(await context.newPage()));
    },
    close: () => browser.close(),
  };
};
