// What the dialog takes of a page's memory while it is open, and what of it is left when it is closed, again and again.
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { startBrowser } from '../src/browser/start-browser.ts';
import { startBenchStack } from './parts/bench-stack.ts';
import { circumstances, readOptions } from './parts/options.ts';
import { heading, row, spread, verdict } from './parts/table.ts';
import { visit } from './parts/visit.ts';

/** Open and close, over and over, in one page. */
const CYCLES = 6;

const options = readOptions();
const bench = await startBenchStack({ dist: options.dist });
const browser = await startBrowser({ whole: true });

/** Timers and frame callbacks that wait to be called; nothing else of the page is touched. */
async function countTimers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const waiting = new Set<string>();
    Object.assign(window, { waiting });
    for (const [set, clear] of [
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
      ['requestAnimationFrame', 'cancelAnimationFrame'],
    ] as const) {
      const { [set]: begin, [clear]: end } = window as unknown as Record<
        string,
        (...args: unknown[]) => number
      >;
      Object.assign(window, {
        [set]: (work: (...args: unknown[]) => void, ...rest: unknown[]) => {
          const id: number = (begin as (...args: unknown[]) => number)(
            (...args: unknown[]) => {
              if (set !== 'setInterval') waiting.delete(`${set} ${id}`);
              work(...args);
            },
            ...rest,
          );
          waiting.add(`${set} ${id}`);
          return id;
        },
        [clear]: (id: number) => {
          for (const name of [...waiting]) if (name === `${set} ${id}`) waiting.delete(name);
          end?.(id);
        },
      });
    }
  });
}

interface Reading {
  /** After everything that can be forgotten was. */
  readonly kilobytes: number;
  readonly listeners: number;
  readonly timers: number;
}

async function read(page: Page, devtools: CDPSession): Promise<Reading> {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  let listeners = 0;
  for (const expression of [
    'window',
    'document',
    'document.documentElement',
    'document.body',
    'visualViewport',
  ]) {
    const { result } = await devtools.send('Runtime.evaluate', { expression, objectGroup: 'bench' });
    const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    listeners += found.listeners.length;
  }
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: 'bench' });
  const timers = await page.evaluate(() => (window as unknown as { waiting: Set<string> }).waiting.size);
  return { kilobytes: usedSize / 1000, listeners, timers };
}

/** What the browser's own inspection tells of a node. */
interface Inspected {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Inspected[];
  readonly shadowRoots?: readonly Inspected[];
}

const below = (node: Inspected): Inspected[] =>
  [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) => [child, ...below(child)]);

/**
 * The element that holds the dialog and all below it; nothing where there is none. Read past JavaScript: a script that looks for an
 * element makes the page's memory hold a wrapper of it and all that its interface consists of.
 */
async function dialogOf(devtools: CDPSession): Promise<readonly Inspected[]> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  await devtools.send('DOM.disable');
  const host = below(root as Inspected).find(({ nodeName }) => nodeName === 'PARTWELL-DIALOG');
  return host ? [host, ...below(host)] : [];
}

const isOpen = (nodes: readonly Inspected[]) =>
  nodes.some(({ nodeName, attributes }) => nodeName === 'DIALOG' && attributes?.includes('open'));

async function untilDialog(devtools: CDPSession, holds: (nodes: readonly Inspected[]) => boolean) {
  for (let times = 0; times < 100; times++) {
    if (holds(await dialogOf(devtools))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the dialog does not open or close');
}

/** Elements, and with texts, of the dialog and the element that holds it. */
const countsOf = (nodes: readonly Inspected[]) => ({
  elements: nodes.filter(({ nodeType }) => nodeType === 1).length,
  nodes: nodes.filter(({ nodeType }) => nodeType === 1 || nodeType === 3).length,
});

const figures = {
  open: [] as number[],
  prepared: [] as number[],
  closed: [] as number[],
  again: [] as number[],
  growth: [] as number[],
};
let counts = { elements: 0, nodes: 0 };
let listenersLeft = 0;
let timersLeft = 0;

try {
  console.log(circumstances(`Chromium ${browser.version()}`));
  for (let round = 0; round < Math.max(3, Math.round(options.rounds / 3)); round++) {
    const { context, page, devtools, x, y } = await visit(browser, bench.page, { before: countTimers });
    // What reading itself takes is none of the dialog's.
    await read(page, devtools);
    const before = await read(page, devtools);
    const after: number[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      await page.mouse.move(x, y);
      await page.waitForTimeout(400);
      if (cycle === 0) figures.prepared.push((await read(page, devtools)).kilobytes - before.kilobytes);
      await page.mouse.click(x, y);
      await untilDialog(devtools, isOpen);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      if (cycle === 0) {
        figures.open.push((await read(page, devtools)).kilobytes - before.kilobytes);
        counts = countsOf(await dialogOf(devtools));
      }
      // Away from the control, or its reappearing under the pointer is new intent and prepares again.
      await page.mouse.move(5, 5);
      await page.keyboard.press('Escape');
      await untilDialog(devtools, (nodes) => nodes.length === 0);
      await page.waitForTimeout(1200);
      const reading = await read(page, devtools);
      after.push(reading.kilobytes);
      if (cycle === CYCLES - 1) {
        listenersLeft = Math.max(listenersLeft, reading.listeners - before.listeners);
        timersLeft = Math.max(timersLeft, reading.timers - before.timers);
      }
    }
    const [first = Number.NaN, second = Number.NaN] = after;
    const last = after.at(-1) ?? Number.NaN;
    figures.closed.push(first - before.kilobytes);
    figures.again.push(second - first);
    figures.growth.push((last - second) / (CYCLES - 2));
    await context.close();
  }
  heading(`Heap of the page after garbage collection, ${figures.open.length} pages of ${CYCLES} openings`);
  const least = (values: readonly number[]) => Math.min(...values);
  row('prepared, not opened', spread(figures.prepared, 'kB', 0));
  row(
    'open, first question',
    spread(figures.open, 'kB', 0),
    verdict(least(figures.open), { atMost: 350, unit: ' kB' }),
  );
  // What is loaded once stays: code, its compiled form, style sheets.
  row('closed, against never opened', spread(figures.closed, 'kB', 0));
  row(
    'closed again, against closed once',
    spread(figures.again, 'kB', 0),
    verdict(least(figures.again), { atMost: 100, unit: ' kB' }),
  );
  row('growth with each further opening', spread(figures.growth, 'kB', 1));
  row(
    'elements of the first question',
    String(counts.elements),
    verdict(counts.elements, { atMost: 70 }),
    `${counts.nodes} nodes with texts`,
  );
  row('listeners left', String(listenersLeft), verdict(listenersLeft, { atMost: 0 }));
  row('timers left', String(timersLeft), verdict(timersLeft, { atMost: 0 }));
} finally {
  await browser.close();
  await bench.end();
}
