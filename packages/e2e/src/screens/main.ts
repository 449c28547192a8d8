// Pictures of every screen, for people to look at: each journey in light and dark, on a desk and on a phone.
// node packages/e2e/src/screens/main.ts <folder> [name of a journey]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from '../browser/start-browser.ts';
import { startStack } from '../stack/stack.ts';
import { journeys } from './journeys.ts';
import { walk } from './walk.ts';

const [folder = 'screens', only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const stack = await startStack();
const browser = await startBrowser({ whole: true });
try {
  for (const journey of journeys.filter(({ as }) => !only || as === only)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [width, height] of [
        [1280, 800],
        [375, 740],
      ] as const) {
        const phone = width < 500;
        const context = await browser.newContext({
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
          ...(phone && { hasTouch: true, isMobile: true }),
        });
        const page = await context.newPage();
        let count = 0;
        await walk(page, stack.demo.url, journey, async (screen) => {
          const name = `${journey.as}-${colorScheme}-${width}-${count++}-${screen}.png`;
          await page.waitForTimeout(150);
          await page.screenshot({ path: path.join(folder, name) });
        });
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await stack.end();
}
