// What a page pays where nobody cancels, what it pays while somebody aims at the control, and what each file weighs.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../src/browser/start-browser.ts';
import { median } from '../src/measures/figures.ts';
import { ownTasks, ownTime } from '../src/measures/own-time.ts';
import { startTrace } from '../src/measures/trace.ts';
import { startBenchStack } from './parts/bench-stack.ts';
import { circumstances, readOptions } from './parts/options.ts';
import { heading, row, spread, verdict } from './parts/table.ts';
import { throttle, visit } from './parts/visit.ts';

const RATE = 4;
/** Kilobytes of brotli. */
const CEILINGS = { loader: 1.3, firstPaint: 12, session: 22 };

/**
 * Others on a host's page, in kB of brotli. Not measured by this run and not by this script: figures that were taken
 * when the ceilings were set, from what each served then.
 */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['Stripe', 'loader 1.3'],
  ['Formbricks', 'loader 1.4, then 8.8, and 224 for a survey'],
  ['cal.com', '14.8'],
  ['Churnkey, React UI', '10.8 + 2.3 of CSS without React, 74 with it'],
  ['PostHog surveys', '42.8 beside 102'],
];

const options = readOptions();
const bench = await startBenchStack({ dist: options.dist });
const browser = await startBrowser({ whole: true });
const ours = (url: string) => url.startsWith(bench.gateway.url);

/** What can be counted in a document without our help. */
const countsOf = (page: Page) =>
  page.evaluate(() => ({
    nodes: document.querySelectorAll('*').length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  }));

/** The page is loaded, read, scrolled and pointed at; the control is not. */
async function nobodyCancels(before?: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await before?.(context);
    const page = await context.newPage();
    await throttle(await context.newCDPSession(page), RATE);
    const passed = bench.gateway.passed.length;
    const endTrace = await startTrace(browser, ['toplevel', 'v8']);
    await page.goto(bench.page);
    await page.waitForLoadState('networkidle');
    for (const [x, y] of [
      [200, 300],
      [600, 400],
      [300, 500],
    ] as const)
      await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(800);
    const events = await endTrace();
    return {
      requests: bench.gateway.passed.length - passed,
      script: ownTime(events, ours),
      blocking: ownTasks(events, ours).reduce((sum, millis) => sum + Math.max(0, millis - 50), 0),
      counts: await countsOf(page),
    };
  } finally {
    await context.close();
  }
}

async function preparing() {
  const { context, page, devtools, x, y } = await visit(browser, bench.page);
  try {
    await throttle(devtools, RATE);
    await page.waitForTimeout(200);
    const endTrace = await startTrace(browser, ['toplevel', 'v8']);
    await page.mouse.move(x, y);
    await page.locator('partwell-dialog').waitFor({ state: 'attached' });
    await page.waitForTimeout(700);
    const events = await endTrace();
    // Its style and layout run in tasks of the browser: from the first task of ours on, all count.
    return ownTasks(events, ours, 'all since');
  } finally {
    await context.close();
  }
}

/** The dialog's words, as a session brings them. */
async function wordsOfASession(): Promise<Buffer> {
  const { context, page, x, y } = await visit(browser, bench.page);
  try {
    const started = page.waitForResponse((response) => /\/v1\/sessions$/.test(response.url()));
    await page.mouse.move(x, y);
    const { texts } = await (await started).json();
    return Buffer.from(JSON.stringify(texts));
  } finally {
    await context.close();
  }
}

async function weigh(): Promise<void> {
  const read = (file: string) => readFileSync(path.join(bench.widget, file));
  const [ui = ''] = globSync('v/*/ui.js', { cwd: bench.widget }).filter((file) => !file.includes('-again'));
  const folder = path.dirname(ui);
  const packed = (bytes: Buffer) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;
  const files = globSync(`${folder}/*.js`, { cwd: bench.widget }).sort();
  const sizes = new Map(['partwell.js', ...files].map((file) => [path.basename(file), packed(read(file))]));
  // Statically imported by what the first paint needs; all other chunks come later.
  const imports = [
    ...read(ui)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([\w.-]+)["']/g),
  ].map(([, name]) => name);
  const before = new Set(['partwell.js', 'ui.js', 'start.js', ...imports]);
  const texts = packed(await wordsOfASession());
  const sum = (of: (name: string) => boolean) =>
    [...sizes].filter(([name]) => of(name)).reduce((total, [, size]) => total + size, 0);

  heading('What each file weighs, kB of brotli 11');
  const kilo = (size: number) => `${size.toFixed(2).padStart(7)} kB`;
  for (const [name, size] of sizes)
    row(
      name,
      kilo(size),
      name === 'partwell.js' ? verdict(size, { atMost: CEILINGS.loader, unit: ' kB' }) : '',
    );
  row('words of a session (English)', kilo(texts));
  const first = sum((name) => before.has(name)) + texts;
  const all = sum((name) => name !== 'debug.js') + texts;
  row('until the first paint', kilo(first), verdict(first, { atMost: CEILINGS.firstPaint, unit: ' kB' }));
  row('a whole session', kilo(all), verdict(all, { atMost: CEILINGS.session, unit: ' kB' }));
  heading('Others, kB of brotli: taken down before, not measured by this run (docs/performance.md)');
  for (const [name, size] of ELSEWHERE) row(name, size);
}

try {
  console.log(circumstances(`Chromium ${browser.version()}`));
  const without = await nobodyCancels((context) =>
    context.route(`${bench.gateway.url}/**`, (route) => route.abort()).then(() => {}),
  );
  const runs: Awaited<ReturnType<typeof nobodyCancels>>[] = [];
  const tasks: number[][] = [];
  for (let round = 0; round <= options.rounds; round++) {
    const [run, prepared] = [await nobodyCancels(), await preparing()];
    if (round > 0) {
      runs.push(run);
      tasks.push(prepared);
    }
  }
  heading(`A page where nobody cancels, CPU at 1/${RATE}, ${options.rounds} rounds`);
  const values = (of: (run: (typeof runs)[number]) => number) => runs.map(of);
  const count = (name: string, all: readonly number[], atMost: number) =>
    row(name, String(median(all)), verdict(Math.max(...all), { atMost }));
  count(
    'requests',
    values((run) => run.requests),
    1,
  );
  const script = values((run) => run.script);
  row('script', spread(script), verdict(median(script), { atMost: 5, unit: ' ms' }));
  const blocking = values((run) => run.blocking);
  row('blocking time', spread(blocking), verdict(median(blocking), { atMost: 0, unit: ' ms' }));
  count(
    'nodes added',
    values((run) => run.counts.nodes - without.counts.nodes),
    0,
  );
  count(
    'style sheets added',
    values((run) => run.counts.sheets - without.counts.sheets),
    0,
  );

  heading(`Preparing while somebody aims at the control, CPU at 1/${RATE}, ${options.rounds} rounds`);
  const longest = tasks.map((all) => Math.max(0, ...all));
  row('longest task', spread(longest), verdict(median(longest), { atMost: 25, unit: ' ms' }));
  for (const place of [1, 2, 3])
    row(
      `task number ${place + 1} by length`,
      spread(tasks.map((all) => all.toSorted((a, b) => b - a)[place] ?? 0)),
    );
  row('all tasks together', spread(tasks.map((all) => all.reduce((sum, one) => sum + one, 0))));
  await weigh();
} finally {
  await browser.close();
  await bench.end();
}
