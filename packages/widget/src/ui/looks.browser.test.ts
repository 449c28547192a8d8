import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../testing/browser.ts';
import { difference } from '../testing/difference.ts';
import { type FakeServer, startFakeServer } from '../testing/fake-server.ts';
import { flowPicture } from '../testing/flow-picture.ts';
import { galleryPage } from '../testing/gallery-page.ts';
import { pictureOf } from '../testing/screens.ts';
import { buildTemporarily } from '../testing/temporary-build.ts';

/** Pictures that somebody has looked at and found good: `PARTWELL_APPROVE=1` writes them, a person approves. */
const gallery = join(import.meta.dirname, '../testing/approved');
/** The same of the pictures in documents that are more than one screen. */
const images = join(import.meta.dirname, '../../../../docs/images');
const approving = !!process.env.PARTWELL_APPROVE;
/** Half the pixels: layout and colours show, how a version of a browser smooths its letters hardly does. */
const scale = 0.5;
/** Another version of the browser may draw a line elsewhere by a pixel; another layout is far more than this. */
const tolerated = 0.006;

const sizes = { 375: [375, 720], 1280: [1280, 800] } as const;
const main = ['10-reason', '21-three', '23-pause', '30-confirm', '41-failed', '50-goodbye'];
const pictures = [
  ...main.flatMap((screen) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      ([375, 1280] as const).map((width) => ({ screen, language: 'en', colorScheme, width })),
    ),
  ),
  ...['10-reason', '21-three', '50-goodbye'].flatMap((screen) =>
    ['de', 'ar'].map((language) => ({
      screen,
      language,
      colorScheme: 'light' as const,
      width: 375 as const,
    })),
  ),
  // What is drawn on one of them only, once where there is room and once where there is little.
  { screen: '15-choose', language: 'en', colorScheme: 'light', width: 375 } as const,
  { screen: '22-plan', language: 'en', colorScheme: 'light', width: 1280 } as const,
  { screen: '22-plan', language: 'en', colorScheme: 'dark', width: 375 } as const,
  { screen: '25-discount-credit', language: 'en', colorScheme: 'light', width: 1280 } as const,
  { screen: '26-extend-custom', language: 'en', colorScheme: 'dark', width: 1280 } as const,
  { screen: '27-talk-article', language: 'ar', colorScheme: 'light', width: 375 } as const,
  { screen: '46-paused', language: 'en', colorScheme: 'dark', width: 375 } as const,
].map((looks) => ({
  ...looks,
  file: `${looks.screen}-${looks.language}-${looks.colorScheme}-${looks.width}.png`,
}));

let built: Awaited<ReturnType<typeof buildTemporarily>>;
let browser: Browser;
let server: FakeServer;
let seenFolder: string;

beforeAll(async () => {
  built = await buildTemporarily();
  server = await startFakeServer(built.dist);
  server.pages['/'] = galleryPage();
  browser = await launchChromium({ whole: true });
  seenFolder = mkdtempSync(join(tmpdir(), 'partwell-looks-'));
  mkdirSync(gallery, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  built.remove();
});

function looksAsApproved(approved: string, png: Buffer, atMost = tolerated): void {
  if (approving) writeFileSync(approved, png);
  const seen = join(seenFolder, basename(approved));
  writeFileSync(seen, png);
  expect(existsSync(approved), `${approved} is missing: look at ${seen}, then PARTWELL_APPROVE=1`).toBe(true);
  const { share, picture } = difference(readFileSync(approved), png);
  const marked = seen.replace('.png', '-difference.png');
  if (share > atMost) writeFileSync(marked, picture);
  expect(share, `look at ${seen} and ${marked}; PARTWELL_APPROVE=1 if it is better so`).toBeLessThanOrEqual(
    atMost,
  );
}

describe('a screen looks as approved', () => {
  it.each(pictures)('$file', async ({ file, screen, language, colorScheme, width }) => {
    const [, height] = sizes[width];
    const { png, problems } = await pictureOf(browser, server, screen, {
      width,
      height,
      language,
      colorScheme,
      scale,
    });
    expect(problems).toEqual([]);
    looksAsApproved(join(gallery, file), png);
  });

  it('the picture of the README too', async () => {
    const { png, problems } = await flowPicture(browser, built.dist);
    expect(problems).toEqual([]);
    // Much of it is the ground that they stand on: headings in another font are half a hundredth of it.
    looksAsApproved(join(images, 'flow.png'), png, tolerated / 2);
  });

  it('and nothing is approved that nobody compares', () => {
    expect(readdirSync(gallery).sort()).toEqual(pictures.map(({ file }) => file).sort());
    expect(readdirSync(images)).toEqual(['flow.png']);
  });

  it('which a changed colour or a moved line would not', async () => {
    const [first] = pictures;
    if (!first) throw new Error('There is no picture.');
    const approved = readFileSync(join(gallery, first.file));
    const other = readFileSync(join(gallery, first.file.replace('10-reason', '30-confirm')));
    expect(difference(approved, approved).share).toBe(0);
    expect(difference(approved, other).share).toBeGreaterThan(tolerated);
  });
});
