import { setTimeout as sleep } from 'node:timers/promises';
import type { StateName } from '@partwell/flow';
import { css, type Description, role, type Tab } from '../engines/index.ts';
import { isDrawnAhead } from './is-drawn-ahead.ts';
import { pastDoubleClickMillis } from './past-double-click.ts';

const host = 'partwell-dialog';

/** The last things the page has asked for, and when each had come, in milliseconds. */
const whatCame = (): string =>
  `${Math.round(performance.now())}: ${performance
    .getEntriesByType('resource')
    .slice(-6)
    .map(
      (entry) =>
        `${entry.name.split('/').at(-1)} ${Math.round((entry as PerformanceResourceTiming).responseEnd)}`,
    )
    .join(', ')}; focus in the page: ${document.hasFocus()}`;

/** A person with our dialog before them, in any engine and in any language. Reads like what they do. */
export class Leaver {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  get dialog(): Description {
    return css('dialog', { within: host });
  }

  get heading(): Description {
    return css('h2', { within: host });
  }

  /** The page's own control. */
  get trigger(): Description {
    return css('[data-partwell-cancel]');
  }

  /** The exit of the screen; on the confirm screen, in its place, the final control. */
  get exit(): Description {
    return css('.actions .button', { within: host, nth: 0 });
  }

  /** What stands beside the exit: to go on, back, or done. */
  get beside(): Description {
    return css('.actions .button', { within: host, nth: 1 });
  }

  get closer(): Description {
    return css('.close', { within: host });
  }

  /** What scrolls where a screen is longer than there is room. */
  get scrolled(): Description {
    return this.part('.content');
  }

  /** By selector, inside the dialog. */
  part(selector: string, nth?: number): Description {
    return css(selector, { within: host, ...(nth !== undefined && { nth }) });
  }

  button(name: string): Description {
    return role('button', name, host);
  }

  offer(id: string): Description {
    return this.part(`[data-offer="${id}"]`);
  }

  accept(offer: string): Description {
    return this.part(`[data-offer="${offer}"] > .button`);
  }

  /** Goes to a page and waits for our script. */
  async visits(address: string): Promise<void> {
    await this.tab.goto(address);
    await this.tab.waitFor(() => 'open' in ((window as { partwell?: object }).partwell ?? {}));
  }

  /**
   * Points at the page's control as people do, until the dialog has been drawn ahead. More than once where that
   * is too soon: right after an end, a pointer that is there tells of nothing.
   */
  async aims(): Promise<void> {
    await this.tab.waitUntil(async () => {
      await this.tab.hover({ x: 2, y: 2 });
      await this.tab.hover(this.trigger);
      return this.tab
        .waitUntil(() => this.tab.evaluate(isDrawnAhead), 'it to be drawn', 300)
        .then(
          () => true,
          () => false,
        );
    }, 'the dialog, drawn ahead');
  }

  /**
   * Opens the dialog. What is drawn by then is shown however slow the machine is; a press out of the blue has two
   * seconds.
   *
   * @param first The moment it begins with. @default 'reason'
   */
  async asksToCancel(first: StateName = 'reason'): Promise<void> {
    await this.aims();
    await this.tab.click(this.trigger);
    await this.sees(first);
  }

  async gives(reason: string): Promise<void> {
    await this.tab.click(this.part(`[data-reason="${reason}"] > .option input`));
    await this.tab.waitFor(
      (id) =>
        !!document
          .querySelector('partwell-dialog')
          ?.shadowRoot?.querySelector(`[data-reason="${id}"] > .option input:checked`),
      reason,
    );
  }

  /** 0 is the beginning of the screen, 1 its end. */
  async scrollsTo(share: number): Promise<void> {
    await this.tab.evaluateOn(
      this.scrolled,
      (scrolled: Element, to: number) => {
        scrolled.scrollTop = to * scrolled.scrollHeight;
      },
      share,
    );
  }

  async continues(): Promise<void> {
    await this.tab.click(this.beside);
  }

  async goesBack(): Promise<void> {
    await this.tab.click(this.beside);
  }

  /** A choice of an offer, by its place. */
  async chooses(offer: string, nth = 0): Promise<void> {
    await this.tab.click(this.part(`[data-offer="${offer}"] [data-part=choice] input`, nth));
  }

  async takes(offer: string): Promise<void> {
    await this.tab.click(this.accept(offer));
  }

  /** The exit of the screen, or the final control on the confirm screen: they share place and name. */
  async leaves(): Promise<void> {
    await this.tab.click(this.exit);
  }

  /** All the way out, from wherever the dialog is. */
  async cancels(): Promise<void> {
    await this.leaves();
    await this.sees('confirm');
    await this.leaves();
    await this.sees('done');
  }

  /** Presses keys, wherever the focus is. */
  async presses(keys: string, times = 1): Promise<void> {
    await this.tab.press(keys, times);
  }

  async types(words: string): Promise<void> {
    await this.tab.type(words);
  }

  /** Waits for a moment of the flow. */
  async sees(moment: StateName): Promise<void> {
    await this.tab.sees(`dialog[open][data-state="${moment}"]`).catch(async (error: Error) => {
      const [at, on, has] = await Promise.all([
        this.moment(),
        this.focused(),
        this.tab.evaluate(whatCame),
      ]).catch(() => ['nowhere', 'nothing', 'nothing']);
      throw new Error(`${error.message}; they are at ${at}, with the focus on ${on}; the page has ${has}`, {
        cause: error,
      });
    });
  }

  /** The moment of the flow they are at. */
  moment(): Promise<string | null> {
    return this.tab.attribute(this.dialog, 'data-state');
  }

  /** Presses the page beside the dialog; not so soon that it would be the rest of a double click that opened it. */
  async pressesBeside(): Promise<void> {
    await sleep(pastDoubleClickMillis);
    await this.tab.click({ x: 8, y: 300 });
  }

  /** Waits until the dialog is shown no more; one that is drawn ahead and hidden does not count. */
  async isBack(): Promise<void> {
    await this.tab.waitFor(() =>
      [...document.querySelectorAll('partwell-dialog')].every(
        (element) => !element.shadowRoot?.querySelector('dialog')?.open,
      ),
    );
  }

  async finishes(): Promise<void> {
    await this.tab.click(this.part('.actions .button', -1));
    await this.isBack();
  }

  /** What has the focus, followed through shadow roots: its tag and its id, words or name. */
  focused(): Promise<string> {
    return this.tab.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const words = active?.textContent?.trim() || active?.getAttribute('aria-label') || active?.id;
      return `${active?.tagName} ${words ?? ''}`.trim();
    });
  }
}
