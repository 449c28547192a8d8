// From the click to the frame on the screen that shows the question: ours against the running product, cold and
// after a sign of intent, beside a hand-written dialog that looks the same. docs/performance.md says how it is measured.
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../src/browser/start-browser.ts';
import { median, pairedRatio } from '../src/measures/figures.ts';
import { presentedAfter } from '../src/measures/presented-after.ts';
import { timeByWork } from '../src/measures/time-by-work.ts';
import { startTrace } from '../src/measures/trace.ts';
import { openingOf, watchOpening } from '../src/measures/watch-opening.ts';
import { type Candidate, ourCandidates, pageCandidate, vanillaName } from './candidates/candidates.ts';
import { readFirstScreen } from './candidates/read-first-screen.ts';
import type { FirstScreen } from './candidates/vanilla.ts';
import { startBenchStack } from './parts/bench-stack.ts';
import { circumstances, readOptions } from './parts/options.ts';
import { heading, row, spread, verdict } from './parts/table.ts';

const THROTTLES = [1, 4];
const options = readOptions();

/** Milliseconds from the click's own time stamp. */
interface Figures {
  /** The frame is on the screen: what the goals are about. */
  presented: number;
  /** What the same would be by other methods, for comparison. */
  task: number;
  event: number;
  /** The dialog was shown; from here on it is rendering. */
  shown: number;
  script: number;
  style: number;
  layout: number;
  paint: number;
  /** From the main thread's last work to the screen, and other waiting. */
  rest: number;
}

const openPage = async (browser: Browser, candidate: Candidate, address: string) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    hasTouch: candidate.touch === true,
  });
  await watchOpening(context, candidate.url !== undefined);
  // The place is taken: our script, finding one there, leaves everything alone.
  if (candidate.foreign)
    await context.addInitScript(() => Object.assign(window, { partwell: { open() {} } }));
  const page = await context.newPage();
  await page.goto(candidate.url ?? address);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  return { context, page };
};

async function measure(
  browser: Browser,
  candidate: Candidate,
  setting: { address: string; screen: FirstScreen; throttle: number; picture?: string | undefined },
): Promise<Figures> {
  const { context, page } = await openPage(browser, candidate, setting.address);
  try {
    const devtools = await context.newCDPSession(page);
    const control = page.locator(candidate.url ? '[data-cancel]' : '[data-partwell-cancel]').first();
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (!box) throw new Error('the cancel control is not on the page');
    await candidate.arrange?.(page, setting.screen);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: setting.throttle });
    const endTrace = await startTrace(browser);
    await page.waitForTimeout(200);
    const opening = openingOf(page);
    opening.catch(() => {});
    await candidate.act({ page, devtools, x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const { clickedAt, shownAt, taskAt, eventMillis } = await opening;
    const events = await endTrace();
    if (setting.picture) await takePicture(page, setting.picture);

    const mark = events.find(({ name }) => name === 'bench:shown');
    const presentedAt = mark && presentedAfter(events, mark);
    if (!mark || !presentedAt) throw new Error('no frame with the dialog in the trace');
    const clicked = mark.ts - (Number(mark.args.data?.startTime) - clickedAt) * 1000;
    const { script, style, layout, paint, other } = timeByWork(events, mark, clicked, presentedAt);
    const presented = (presentedAt - clicked) / 1000;
    const busy = script + other + style + layout + paint;
    return {
      presented,
      task: taskAt - clickedAt,
      event: eventMillis,
      shown: shownAt - clickedAt,
      script: script + other,
      style,
      layout,
      paint,
      rest: presented - busy,
    };
  } finally {
    await context.close();
  }
}

async function takePicture(page: Page, file: string): Promise<void> {
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${file.replaceAll(/[^\w./-]+/g, '-')}.png` });
}

/** Opens ours once and reads what it says, so that the vanilla dialog says it too. */
async function readScreen(browser: Browser, address: string): Promise<FirstScreen> {
  const { context, page } = await openPage(browser, { name: '', act: async () => {} }, address);
  await page.locator('[data-partwell-cancel]').click();
  await openingOf(page);
  const screen = await readFirstScreen(page);
  await context.close();
  return screen;
}

const candidates = [...ourCandidates, ...options.candidate.map(pageCandidate)].filter(
  ({ name }) => name === vanillaName || name.includes(options.only),
);
const bench = await startBenchStack({ dist: options.dist });
const browser = await startBrowser();
try {
  const screen = await readScreen(browser, bench.page);
  console.log(circumstances(`Chromium ${browser.version()}`));
  for (const throttle of THROTTLES) {
    const figures = new Map<string, Figures[]>(candidates.map(({ name }) => [name, []]));
    for (let round = 0; round <= options.rounds; round++) {
      // Each round begins with another candidate, so that none always follows the same.
      const first = round % candidates.length;
      for (const candidate of [...candidates.slice(first), ...candidates.slice(0, first)]) {
        const picture = round === 0 && throttle === 1 && options.pictures;
        const measured = await measure(browser, candidate, {
          address: bench.page,
          screen,
          throttle,
          picture: picture ? `${picture}/${candidate.name}` : undefined,
        }).catch((error: Error) => {
          throw new Error(`${candidate.name}, round ${round}, CPU at 1/${throttle}: ${error.message}`);
        });
        // The first round warms the servers up.
        if (round > 0) figures.get(candidate.name)?.push(measured);
      }
    }
    report(throttle, figures);
  }
} finally {
  await browser.close();
  await bench.end();
}

function report(throttle: number, figures: ReadonlyMap<string, readonly Figures[]>): void {
  const column = (name: string, of: keyof Figures) => (figures.get(name) ?? []).map((each) => each[of]);
  const vanilla = column(vanillaName, 'presented');
  heading(`Click to the frame on the screen, CPU at 1/${throttle}, ${options.rounds} rounds, interleaved`);
  for (const { name, goal } of candidates) {
    const presented = column(name, 'presented');
    const ratio = median(presented) / median(vanilla);
    const paired = pairedRatio(presented, vanilla);
    row(
      name,
      spread(presented, 'ms', 0),
      `× ${ratio.toFixed(2)} (round by round ${paired.toFixed(2)})`,
      goal === undefined ? '' : verdict(ratio, { atMost: goal, unit: ' ×' }),
    );
  }
  if (!options.where) return;
  heading('The same, medians: shown in the document | script style layout paint rest | by other methods');
  for (const name of figures.keys()) {
    const of = (key: keyof Figures) => median(column(name, key)).toFixed(0).padStart(4);
    row(
      name,
      `shown ${of('shown')}`,
      `script ${of('script')} style ${of('style')} layout ${of('layout')} paint ${of('paint')} rest ${of('rest')}`,
      `frame callback + task ${of('task')}, event timing ${of('event')}`,
    );
  }
}
