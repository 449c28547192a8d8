// The picture of the README: three screens of one journey, side by side.
// node packages/e2e/src/screens/picture.ts
import path from 'node:path';
import { startBrowser } from '../browser/start-browser.ts';
import { startStack } from '../stack/stack.ts';
import { walk } from './walk.ts';

const file = path.resolve(import.meta.dirname, '../../../../docs/images/flow.png');
const shown = ['reason-chosen', 'offer-chosen', 'goodbye'];

const stack = await startStack();
const browser = await startBrowser({ whole: true });
try {
  const page = await browser.newPage({
    viewport: { width: 620, height: 760 },
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  });
  const pictures = new Map<string, string>();
  await walk(
    page,
    stack.demo.url,
    { as: 'james', reason: 'off-season', offer: 'lay-up', choice: '2 months' },
    async (screen, who) => {
      if (!shown.includes(screen)) return;
      await page.waitForTimeout(150);
      await who.dialog.locator('h2').scrollIntoViewIfNeeded();
      // Without the page behind it, so that the three stand on one ground.
      await page.evaluate(() => {
        document.body.style.visibility = 'hidden';
      });
      const shot = await who.dialog.screenshot({ type: 'png' });
      pictures.set(screen, shot.toString('base64'));
      await page.evaluate(() => {
        document.body.style.visibility = '';
      });
    },
  );
  const sheet = await browser.newPage({ viewport: { width: 1500, height: 100 } });
  await sheet.setContent(
    `<!doctype html><body style="margin:0;display:flex;align-items:flex-start;gap:28px;padding:44px 40px;background:#dfe7ea;width:max-content">${shown
      .map(
        (screen) =>
          `<img style="width:440px;border-radius:20px;box-shadow:0 18px 50px #0b2a3533" src="data:image/png;base64,${pictures.get(screen)}">`,
      )
      .join('')}</body>`,
  );
  await sheet.locator('body').screenshot({ path: file });
} finally {
  await browser.close();
  await stack.end();
}
