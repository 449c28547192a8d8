// From the click to the painted question, against the running product: cold, after intent, and beside a
// hand-written dialog with the same words that the page builds at the click. Medians of one interleaved run.
import type { CDPSession, Page } from 'playwright-core';
import { startBrowser } from '../src/browser/start-browser.ts';
import { startStack } from '../src/stack/stack.ts';

const ROUNDS = Number(process.env.PARTWELL_ROUNDS ?? 15);
const THROTTLES = [1, 4];
/** How long before the click the pointer shows intent. */
const INTENT_MILLIS = 300;

type Candidate = 'vanilla' | 'cold' | 'after intent';
const candidates: readonly Candidate[] = ['vanilla', 'cold', 'after intent'];

/** Notes the time of the click before anybody else can stop it: the first listener on `window` is ours. */
const noteClicks = (page: Page) =>
  page.addInitScript(() => {
    addEventListener(
      'click',
      (click) => {
        (window as { clickedAt?: number }).clickedAt = click.timeStamp;
      },
      { capture: true },
    );
  });

/** Resolves to the milliseconds from the click's own time stamp to the frame after a dialog is open. */
const measure = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('no dialog within ten seconds')), 10_000);
        const isOpen = () =>
          document.querySelector('dialog[open]') ??
          document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('dialog[open] h2');
        const look = () => {
          if (!isOpen()) return requestAnimationFrame(look);
          const { clickedAt = 0 } = window as { clickedAt?: number };
          // The frame that shows it has been handed over when the task after the next frame runs.
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clickedAt)));
        };
        look();
      }),
  );

/** The same question as plain DOM, built when the control is clicked. */
const addVanilla = (page: Page, words: { title: string; reasons: string[] }) =>
  page.evaluate(({ title, reasons }) => {
    const control = document.querySelector('[data-partwell-cancel]') as HTMLElement;
    control.removeAttribute('data-partwell-cancel');
    control.addEventListener('click', (event) => {
      event.preventDefault();
      const dialog = document.createElement('dialog');
      const heading = document.createElement('h2');
      heading.textContent = title;
      const set = document.createElement('fieldset');
      for (const reason of reasons) {
        const label = document.createElement('label');
        const radio = document.createElement('input');
        radio.type = 'radio';
        radio.name = 'reason';
        label.append(radio, reason);
        set.append(label);
      }
      const leave = document.createElement('button');
      leave.textContent = 'Cancel subscription';
      const next = document.createElement('button');
      next.textContent = 'Continue';
      dialog.append(heading, set, leave, next);
      document.body.append(dialog);
      dialog.showModal();
    });
  }, words);

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const p95 = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

const stack = await startStack();
const browser = await startBrowser();
try {
  for (const throttle of THROTTLES) {
    const figures = new Map<Candidate, number[]>(candidates.map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const candidate of candidates) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const page = await context.newPage();
        await noteClicks(page);
        const devtools: CDPSession = await context.newCDPSession(page);
        await page.goto(`${stack.demo.url}/?as=james`);
        await page.waitForLoadState('networkidle');
        const control = page.locator('[data-partwell-cancel]');
        await control.scrollIntoViewIfNeeded();
        const box = await control.boundingBox();
        if (!box) throw new Error('the cancel control is not on the page');
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        if (candidate === 'vanilla') {
          await addVanilla(page, {
            title: '14 months of sailing together, James. Thank you.',
            reasons: [
              'I am not sailing for a while',
              'It costs too much right now',
              'Something in my life has changed',
            ],
          });
        }
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
        if (candidate === 'after intent') {
          await page.mouse.move(x, y);
          await page.waitForTimeout(INTENT_MILLIS);
        }
        const figure = measure(page);
        if (candidate === 'cold') {
          // A click without any pointer before it: nothing has been prepared.
          await control.evaluate((element: HTMLElement) => setTimeout(() => element.click()));
        } else {
          await page.mouse.click(x, y);
        }
        const millis = await figure.catch((error: Error) => {
          throw new Error(`${candidate}, round ${round}, CPU at 1/${throttle}: ${error.message}`);
        });
        if (round > 0) figures.get(candidate)?.push(millis);
        await context.close();
      }
    }
    console.log(`\nCPU at 1/${throttle}, ${ROUNDS} rounds, interleaved`);
    const vanilla = median(figures.get('vanilla') ?? []);
    for (const [name, values] of figures) {
      const ratio = (median(values) / vanilla).toFixed(2);
      console.log(
        `  ${name.padEnd(13)} median ${median(values).toFixed(0).padStart(4)} ms   p95 ${p95(values).toFixed(0).padStart(4)} ms   × ${ratio}`,
      );
    }
  }
} finally {
  await browser.close();
  await stack.end();
}
