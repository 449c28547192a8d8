import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { james } from './fixtures/james.ts';
import { realOutcome } from './fixtures/real-session.ts';
import { answer, cancel, offers, pick, pictureOf, type Screen } from './screens.ts';

const examples = join(import.meta.dirname, '../../../../examples');

/** He says why, is shown what can be done, and says goodbye. */
const shown: readonly Screen[] = [
  { given: james, walk: (at) => pick(at, 'off-season') },
  {
    given: james,
    walk: async (at) => {
      await offers('off-season')(at);
      await at.locator('[data-offer=lay-up] .option').nth(1).click();
    },
  },
  {
    given: james,
    walk: async (at) => {
      await cancel(at);
      await at.locator('.receipt').waitFor();
    },
    answer: answer('cancel', 200, (locale) => ({
      status: 'settled',
      outcome: realOutcome(locale, undefined, 'only', james),
    })),
  },
];

const demo = createRequire(join(examples, 'demo-saas/package.json'));
const font = (family: string, file: string) =>
  `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${readFileSync(demo.resolve(`@fontsource-variable/${file}-latin-wght-normal.woff2`)).toString('base64')})}`;

/** A page in the demo's fonts. */
const page = () => `<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width">
<title>Account</title><style>
${font('Hanken Grotesk', 'hanken-grotesk/files/hanken-grotesk')}
${font('Newsreader', 'newsreader/files/newsreader')}
body{font-family:'Hanken Grotesk',sans-serif}h1{font-family:'Newsreader',serif;font-weight:500}</style>
<h1>Account</h1><a href="/cancel" data-partwell-cancel data-partwell-token="en">Cancel subscription</a>
<script async src="/partwell.js" data-key="pk_test_fixture"></script>`;

/** Without the page behind it, so that the three stand on one ground. */
async function dialogAlone(at: Page): Promise<Buffer> {
  const dialog = at.locator('partwell-dialog dialog');
  await dialog.locator('h2').scrollIntoViewIfNeeded();
  await at.evaluate(() => {
    document.body.style.visibility = 'hidden';
  });
  return dialog.screenshot();
}

/**
 * The picture of the README: three screens of one journey, side by side.
 *
 * @param dist where the built widget is.
 * @returns a PNG, and what kept a screen from being the one that was meant.
 */
export async function flowPicture(
  browser: Browser,
  dist: string,
): Promise<{ png: Buffer; problems: string[] }> {
  const server: FakeServer = await startFakeServer(dist);
  server.pages['/'] = page();
  const looks = { width: 620, height: 760, language: 'en-GB', colorScheme: 'light', scale: 1.5 } as const;
  const problems: string[] = [];
  const sheet = await browser.newPage({ viewport: { width: 1500, height: 100 } });
  try {
    let images = '';
    for (const screen of shown) {
      const one = await pictureOf(browser, server, screen, looks, dialogAlone);
      problems.push(...one.problems);
      images += `<img style="width:440px;border-radius:20px;box-shadow:0 18px 50px #0b2a3533" src="data:image/png;base64,${one.png.toString('base64')}">`;
    }
    await sheet.setContent(
      `<!doctype html><body style="margin:0;display:flex;align-items:flex-start;gap:28px;padding:44px 40px;background:#dfe7ea;width:max-content">${images}</body>`,
    );
    return { png: await sheet.locator('body').screenshot(), problems };
  } finally {
    await sheet.close();
    await server.close();
  }
}
