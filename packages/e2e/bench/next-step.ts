// Every press of a walk through the dialog, from the press to the frame that answers it: whether it is the very next
// frame, and how long it takes, as the browser's own "interaction to next paint" counts it.
import type { Locator } from 'playwright-core';
import { startBrowser } from '../src/browser/start-browser.ts';
import { median } from '../src/measures/figures.ts';
import { busyTime } from '../src/measures/own-time.ts';
import { presentedAfter } from '../src/measures/presented-after.ts';
import { timeByWork, type Work } from '../src/measures/time-by-work.ts';
import { startTrace, type TraceEvent } from '../src/measures/trace.ts';
import { openingOf, watchOpening } from '../src/measures/watch-opening.ts';
import { startBenchStack } from './parts/bench-stack.ts';
import { circumstances, readOptions } from './parts/options.ts';
import { heading, row, spread, verdict } from './parts/table.ts';
import { throttle, type Visit, visit } from './parts/visit.ts';

const RATES = [1, 4];
const FRAME = { atMost: 1, unit: ' frame' };
const INTERACTION = { atMost: 50, unit: ' ms' };

const options = readOptions();
/** What the time went into is told by more events, which cost a little themselves. */
const categories = options.where ? ['toplevel', 'v8'] : ['toplevel'];
const bench = await startBenchStack({ dist: options.dist });
const browser = await startBrowser({ whole: true });

interface Figures {
  /** The main thread is done with the frame. */
  readonly painted: number;
  /** It is on the screen. */
  readonly presented: number;
  /** What the main thread worked for it, by its own clock. */
  readonly busy: number;
  /** 1: the answer is in the frame after the press. */
  readonly frames: number;
  /** What the main thread worked on until painted. */
  readonly works: Readonly<Record<Work, number>>;
}

interface Step {
  readonly name: string;
  find(visit: Visit): Locator;
  /** What the dialog is in afterwards. */
  readonly leadsTo?: string;
}

const inDialog = (selector: string) => (at: Visit) => at.page.locator(`partwell-dialog ${selector}`);
const button = (name: string) => (at: Visit) =>
  at.page.getByRole('dialog').getByRole('button', { name, exact: true });

/** James thinks about it: a reason, the offers, a choice, back, on again, and out. */
const walk: readonly Step[] = [
  { name: 'radio: a reason', find: inDialog('[data-reason=too-expensive] label') },
  { name: 'radio: another reason', find: inDialog('[data-reason=off-season] label') },
  { name: 'continue', find: button('Continue'), leadsTo: 'offer' },
  {
    name: 'radio: a choice of an offer',
    find: (at) => inDialog('[data-offer] label')(at).nth(1),
  },
  {
    name: 'back',
    find: (at) => at.page.getByRole('dialog').getByRole('button', { name: /back/i }),
    leadsTo: 'reason',
  },
  { name: 'continue again', find: button('Continue'), leadsTo: 'offer' },
  { name: 'exit', find: (at) => inDialog('.actions .button')(at).first(), leadsTo: 'confirm' },
];

/** Marks every press, and the first change of the dialog after it. */
const watchPresses = (at: Visit) =>
  at.page.evaluate(() => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot;
    if (!root) throw new Error('our dialog is not open');
    let pressed = false;
    addEventListener(
      'click',
      (click) => {
        if (!pressed) performance.mark('bench:pressed', { detail: click.timeStamp });
        pressed = true;
      },
      { capture: true },
    );
    const changed = () => {
      if (pressed) performance.mark('bench:changed');
      pressed = false;
    };
    new MutationObserver(changed).observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    // A choice may change no more than which radio is checked.
    root.addEventListener('change', () => setTimeout(changed), { capture: true });
  });

async function walkOnce(rate: number): Promise<Map<string, Figures>> {
  const at = await visit(browser, bench.page, { before: (context) => watchOpening(context) });
  const { context, page, devtools, x, y } = at;
  try {
    await page.mouse.move(x, y);
    await page.waitForTimeout(500);
    const opening = openingOf(page);
    await page.mouse.click(x, y);
    await opening;
    // The second chunk has come by the time that somebody has read the question.
    await page.waitForLoadState('networkidle');
    await watchPresses(at);
    await throttle(devtools, rate);
    const figures = new Map<string, Figures>();
    for (const { name, find, leadsTo } of walk) {
      const target = find(at);
      if ((await target.count()) === 0) continue;
      await target.first().scrollIntoViewIfNeeded();
      const box = await target.first().boundingBox();
      if (!box) continue;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForTimeout(250);
      const endTrace = await startTrace(browser, categories);
      await page.mouse.down();
      await page.mouse.up();
      if (leadsTo) await page.locator(`partwell-dialog [data-state=${leadsTo}]`).waitFor();
      await page.waitForTimeout(400);
      figures.set(name, read(await endTrace()));
    }
    // What was turned down in a session comes up in it no more: the next walk needs another one.
    const closed = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('dialog.closed'),
    );
    await page.keyboard.press('Escape');
    await closed;
    return figures;
  } finally {
    await context.close();
  }
}

function read(events: readonly TraceEvent[]): Figures {
  const named = (name: string) => events.find((event) => event.name === name);
  const pressed = named('bench:pressed');
  const changed = named('bench:changed') ?? pressed;
  if (!pressed || !changed) throw new Error('the press is not in the trace');
  const { startTime, detail } = pressed.args.data ?? {};
  const at = pressed.ts - (Number(startTime) - Number(detail)) * 1000;
  const frame = presentedAfter(events, changed, pressed.ts);
  if (!frame) throw new Error('no frame after the press in the trace');
  return {
    painted: (frame.committedAt - at) / 1000,
    presented: (frame.presentedAt - at) / 1000,
    busy: busyTime(events, pressed, at, frame.committedAt),
    frames: frame.count,
    works: timeByWork(events, pressed, at, frame.committedAt),
  };
}

try {
  console.log(circumstances(`Chromium ${browser.version()}`));
  for (const rate of RATES) {
    const figures = new Map<string, Figures[]>();
    for (let round = 0; round <= options.rounds; round++)
      for (const [name, one] of await walkOnce(rate))
        if (round > 0) figures.set(name, [...(figures.get(name) ?? []), one]);
    heading(`From the press to painted, CPU at 1/${rate}, ${options.rounds} walks`);
    for (const [name, all] of figures) {
      const painted = all.map((each) => each.painted);
      const presented = median(all.map((each) => each.presented));
      row(
        name,
        spread(painted, 'ms', 1),
        `by the thread's clock ${median(all.map((each) => each.busy)).toFixed(1)}`,
        `on the screen ${presented.toFixed(1)} ms`,
        rate === 1 ? verdict(median(all.map((each) => each.frames)), FRAME) : verdict(presented, INTERACTION),
      );
    }
    if (!options.where) continue;
    heading(`Medians of what the time until painted went into, CPU at 1/${rate}`);
    for (const [name, all] of figures) {
      const of = (work: Work) =>
        `${work} ${median(all.map(({ works }) => works[work]))
          .toFixed(1)
          .padStart(5)}`;
      row(name, (['script', 'style', 'layout', 'paint', 'other'] as const).map(of).join('  '));
    }
  }
} finally {
  await browser.close();
  await bench.end();
}
