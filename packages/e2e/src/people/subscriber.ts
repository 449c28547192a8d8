import type { StateName } from '@partwell/flow';
import type { Locator, Page } from 'playwright-core';
import { isDrawnAhead } from './is-drawn-ahead.ts';
import { pastDoubleClickMillis } from './past-double-click.ts';

export interface Words {
  readonly leave: string;
  readonly keepGoing: string;
  readonly done: string;
  readonly close: string;
}

const english: Words = {
  leave: 'Cancel subscription',
  keepGoing: 'Continue',
  done: 'Done',
  close: 'Close this window',
};

/** The words of each demo subscriber's dialog. */
export const words: Readonly<Record<string, Words>> = {
  maya: english,
  james: english,
  ruth: english,
  jonas: {
    leave: 'Mitgliedschaft kündigen',
    keepGoing: 'Weiter',
    done: 'Fertig',
    close: 'Fenster schließen',
  },
  elin: { leave: 'Säg upp prenumerationen', keepGoing: 'Fortsätt', done: 'Klar', close: 'Stäng fönstret' },
};

/** A person in front of the demo's account page. Reads like what they do. */
export class Subscriber {
  readonly page: Page;
  readonly #home: string;
  readonly #as: string;

  constructor(page: Page, home: string, as: string) {
    this.page = page;
    this.#home = home;
    this.#as = as;
  }

  get words(): Words {
    const found = words[this.#as];
    if (!found) throw new Error(`nobody is called ${this.#as}`);
    return found;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get heading(): Locator {
    return this.dialog.getByRole('heading', { level: 2 });
  }

  get cancelLink(): Locator {
    return this.page.locator('[data-partwell-cancel]');
  }

  /** The exit of the screen; on the confirm screen, in its place, the final control. */
  get exit(): Locator {
    return this.dialog.getByRole('button', { name: this.words.leave, exact: true });
  }

  /** Puts the demo back to its beginning, then visits. */
  async startsOver(): Promise<void> {
    // A connection that the server has just closed is no answer.
    await this.page.request.post(`${this.#home}/demo/reset`, {
      headers: { origin: this.#home },
      maxRetries: 3,
    });
    await this.visitsAccount();
  }

  async visitsAccount(): Promise<void> {
    await this.page.goto(`${this.#home}/?as=${this.#as}`);
  }

  /** Points at the link as people do, until the dialog has been drawn ahead; a press out of the blue has two seconds. */
  async asksToCancel(): Promise<void> {
    const isDrawn = () => this.page.evaluate(isDrawnAhead);
    // Right after an end, a pointer that is there tells of nothing: then it comes once more.
    const giveUpAt = Date.now() + 15_000;
    while (!(await isDrawn())) {
      if (Date.now() > giveUpAt) throw new Error('the dialog is not drawn ahead');
      await this.page.mouse.move(2, 2);
      await this.cancelLink.hover();
      for (let look = 0; look < 15 && !(await isDrawn()); look++) await this.page.waitForTimeout(20);
    }
    await this.cancelLink.click();
    await this.page.locator('partwell-dialog dialog[open]').waitFor();
  }

  async gives(reason: string): Promise<void> {
    await this.dialog.locator(`[data-reason="${reason}"]`).getByRole('radio').first().check();
  }

  async continues(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words.keepGoing, exact: true }).click();
  }

  /** Presses the page beside the dialog; not so soon that it would be the rest of a double click that opened it. */
  async pressesBeside(): Promise<void> {
    await this.page.waitForTimeout(pastDoubleClickMillis);
    await this.page.mouse.click(8, 300);
  }

  offer(id: string): Locator {
    return this.dialog.locator(`[data-offer="${id}"]`);
  }

  async chooses(offer: string, label: string): Promise<void> {
    await this.offer(offer).getByRole('radio', { name: label }).check();
  }

  async takes(offer: string): Promise<void> {
    await this.offer(offer).getByRole('button').click();
  }

  /** The exit of the screen, or the final control on the confirm screen: they share place and name. */
  async leaves(): Promise<void> {
    await this.exit.click();
  }

  /** All the way out, from wherever the dialog is. */
  async cancels(): Promise<void> {
    await this.leaves();
    await this.sees('confirm');
    await this.leaves();
  }

  /** Waits for a moment of the flow; see `StateName`. */
  async sees(moment: StateName): Promise<void> {
    await this.page.locator(`dialog[open][data-state="${moment}"]`).waitFor();
  }

  /** Waits until the dialog has gone, however it went. */
  async isBack(): Promise<void> {
    await this.dialog.waitFor({ state: 'detached' });
  }

  async finishes(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words.done, exact: true }).click();
    await this.isBack();
  }
}
