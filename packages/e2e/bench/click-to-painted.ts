// From the click to the frame on the screen that shows the question: ours against the running product, cold and
// after a sign of intent, beside a hand-written dialog that looks the same. docs/performance.md says how it is measured.
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../src/browser/start-browser.ts';
import { median, pairedRatio } from '../src/measures/figures.ts';
import { busyTime } from '../src/measures/own-time.ts';
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
import { throttle, visit } from './parts/visit.ts';

/** How many times slower than the machine the page's main thread is made. */
const RATES = [1, 4];
const options = readOptions();

/** Milliseconds from the click's own time stamp. */
interface Figures {
  /** The main thread is done with the frame; drawing it is the compositor's affair. */
  painted: number;
  /** The frame is on the screen. */
  presented: number;
  /** Of `painted`, what the main thread itself worked, by its own clock: what else runs on the machine stops it. */
  busy: number;
  /** What the same would be by other methods, for comparison. */
  task: number;
  event: number;
  /** The dialog was shown; from here on it is rendering. */
  shown: number;
  /** The page behind it is inert, and the focus inside. */
  modal: number;
  script: number;
  style: number;
  layout: number;
  paint: number;
  /** What the main thread waited for, until it was done. */
  waiting: number;
}

const open = (browser: Browser, candidate: Candidate, address: string) =>
  visit(browser, candidate.url ?? address, {
    ...(candidate.url && { control: '[data-cancel]' }),
    touch: candidate.touch === true,
    async before(context) {
      await watchOpening(context, candidate.url !== undefined);
      // The place is taken: our script, finding one there, leaves everything alone.
      if (candidate.foreign)
        await context.addInitScript(() => Object.assign(window, { partwell: { open() {} } }));
    },
  });

async function measure(
  browser: Browser,
  candidate: Candidate,
  setting: { address: string; screen: FirstScreen; rate: number; picture?: string | undefined },
): Promise<Figures> {
  const visited = await open(browser, candidate, setting.address);
  const { context, page, devtools } = visited;
  try {
    await candidate.arrange?.(page, setting.screen);
    await throttle(devtools, setting.rate);
    const endTrace = await startTrace(browser, ['toplevel']);
    await page.waitForTimeout(200);
    const opening = openingOf(page);
    opening.catch(() => {});
    await candidate.act(visited);
    const { clickedAt, shownAt, modalAt, taskAt, eventMillis } = await opening;
    const events = await endTrace();
    if (setting.picture) await takePicture(page, setting.picture);

    const mark = events.find(({ name }) => name === 'bench:shown');
    const frame = mark && presentedAfter(events, mark);
    if (!mark || !frame) throw new Error('no frame with the dialog in the trace');
    const clicked = mark.ts - (Number(mark.args.data?.startTime) - clickedAt) * 1000;
    const { committedAt, presentedAt } = frame;
    const { script, style, layout, paint, other } = timeByWork(events, mark, clicked, committedAt);
    const painted = (committedAt - clicked) / 1000;
    return {
      painted,
      presented: (presentedAt - clicked) / 1000,
      busy: busyTime(events, mark, clicked, committedAt),
      task: taskAt - clickedAt,
      event: eventMillis,
      shown: shownAt - clickedAt,
      modal: modalAt - clickedAt,
      script: script + other,
      style,
      layout,
      paint,
      waiting: painted - script - other - style - layout - paint,
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
  const { context, page } = await open(browser, { name: '', act: async () => {} }, address);
  await page.locator('[data-partwell-cancel]').click();
  await openingOf(page);
  const screen = await readFirstScreen(page);
  await context.close();
  return screen;
}

const all = [...ourCandidates, ...options.candidate.map(pageCandidate)];
const wanted = all.filter(({ name, url }) => url || name.includes(options.only));
const measures = new Set(wanted.map(({ beside = vanillaName }) => beside));
const candidates = all.filter((each) => measures.has(each.name) || wanted.includes(each));
const bench = await startBenchStack({ dist: options.dist });
const browser = await startBrowser({ whole: true });
try {
  const screen = await readScreen(browser, bench.page);
  console.log(circumstances(`Chromium ${browser.version()}`));
  for (const rate of RATES) {
    const figures = new Map<string, Figures[]>(candidates.map(({ name }) => [name, []]));
    for (let round = 0; round <= options.rounds; round++) {
      // Each round begins with another candidate, so that none always follows the same.
      const first = round % candidates.length;
      for (const candidate of [...candidates.slice(first), ...candidates.slice(0, first)]) {
        const picture = round === 0 && rate === 1 && options.pictures;
        const measured = await measure(browser, candidate, {
          address: bench.page,
          screen,
          rate,
          picture: picture ? `${picture}/${candidate.name}` : undefined,
        }).catch((error: Error) => {
          throw new Error(`${candidate.name}, round ${round}, CPU at 1/${rate}: ${error.message}`);
        });
        // The first round warms the servers up.
        if (round > 0) figures.get(candidate.name)?.push(measured);
      }
    }
    report(rate, figures);
  }
} finally {
  await browser.close();
  await bench.end();
}

function report(rate: number, figures: ReadonlyMap<string, readonly Figures[]>): void {
  const column = (name: string, of: keyof Figures) => (figures.get(name) ?? []).map((each) => each[of]);
  const compare = (title: string, of: 'painted' | 'presented' | 'busy' | 'modal') => {
    heading(`${title}, CPU at 1/${rate}, ${options.rounds} rounds, interleaved`);
    for (const { name, goal, beside = vanillaName } of candidates) {
      const values = column(name, of);
      const vanilla = column(beside, of);
      const ratio = median(values) / median(vanilla);
      row(
        name,
        spread(values, 'ms', 0),
        `× ${ratio.toFixed(2)} (round by round ${pairedRatio(values, vanilla).toFixed(2)})`,
        goal === undefined || of === 'modal' ? '' : verdict(ratio, { atMost: goal, unit: ' ×' }),
      );
    }
  };
  compare('Click to painted: the main thread is done with the frame', 'painted');
  compare(
    'The same by the clock of the main thread, which stands still while others have the processor',
    'busy',
  );
  compare('Click to the frame on the screen, drawn without a graphics card', 'presented');
  compare('Click to modal: the page behind is inert, and the focus is inside', 'modal');
  if (!options.where) return;
  heading('Medians until painted: when it was shown | what the time went into | painted by other methods');
  for (const name of figures.keys()) {
    const of = (key: keyof Figures) => median(column(name, key)).toFixed(0).padStart(4);
    row(
      name,
      `shown ${of('shown')}`,
      `script ${of('script')} style ${of('style')} layout ${of('layout')} paint ${of('paint')} waiting ${of('waiting')}`,
      `frame callback + task ${of('task')}, event timing ${of('event')}`,
    );
  }
}
