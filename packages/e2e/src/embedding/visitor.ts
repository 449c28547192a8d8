import type { StateName } from '@partwell/flow';
import { type Description, role, type Tab } from '../engines/index.ts';
import type { PageLog } from '../hosts/page-log.ts';

const host = 'partwell-dialog';

/** Somebody on a host page who wants to cancel. Reads like what they do. */
export class Visitor {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Goes there and waits for our script. */
  async visits(address: string): Promise<void> {
    await this.tab.goto(address);
    await this.tab.waitFor(() => 'open' in ((window as { partwell?: object }).partwell ?? {}));
  }

  async clicksCancel(): Promise<void> {
    await this.tab.click('#cancel');
  }

  /** Opens the dialog with a click. */
  async asksToCancel(): Promise<void> {
    await this.clicksCancel();
    await this.sees('reason');
  }

  /** Waits until the dialog shows a moment of the flow. */
  async sees(moment: StateName): Promise<void> {
    await this.tab.sees(`dialog[data-state="${moment}"]`);
  }

  /** Waits until the dialog is shown, whatever it shows. */
  async seesDialog(): Promise<void> {
    await this.tab.sees({ css: 'dialog', within: host });
  }

  /** Waits until the dialog has gone. One that is drawn ahead and hidden does not count. */
  async isBack(): Promise<void> {
    await this.tab.waitUntil(async () => !(await this.isAsked()), 'the dialog to be gone');
  }

  /** Whether a dialog is shown. */
  isAsked(): Promise<boolean> {
    return this.tab.evaluate(() =>
      [...document.querySelectorAll('partwell-dialog')].some(
        (element) => element.shadowRoot?.querySelector('dialog')?.open ?? false,
      ),
    );
  }

  button(name: string): Description {
    return role('button', name, host);
  }

  /** The exit of the screen; on the confirm screen, in its place, the final control. */
  get exit(): Description {
    return this.button('Cancel subscription');
  }

  async picks(reason: string): Promise<void> {
    await this.tab.click({ css: `[data-reason="${reason}"] input`, within: host });
  }

  async continues(): Promise<void> {
    await this.tab.click(this.button('Continue'));
  }

  async leaves(): Promise<void> {
    await this.tab.click(this.exit);
  }

  /** From the first screen to the last one before the end. */
  async goesToConfirm(): Promise<void> {
    await this.leaves();
    await this.sees('confirm');
  }

  /** All the way out. */
  async cancels(): Promise<void> {
    await this.goesToConfirm();
    await this.leaves();
    await this.sees('done');
  }

  /** Picks the reason that asks for words, and types them. */
  async writes(words: string): Promise<void> {
    await this.picks('missing-feature');
    await this.tab.click({ css: 'textarea', within: host });
    await this.tab.type(words);
  }

  written(): Promise<string> {
    return this.tab.evaluateOn(
      { css: 'textarea', within: host },
      (field: HTMLTextAreaElement) => field.value,
    );
  }

  /** Whether our dialog is in the top layer and keeps the page behind it from being used. */
  isModal(): Promise<boolean> {
    return this.tab.evaluate(
      () =>
        document.querySelector('partwell-dialog')?.shadowRoot?.querySelector('dialog')?.matches(':modal') ??
        false,
    );
  }

  /** What has the focus, through shadow roots: its id, words or tag. */
  focused(): Promise<string> {
    return this.tab.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.id || active?.textContent?.trim() || active?.tagName || '';
    });
  }

  async landsOnOwnWay(): Promise<void> {
    await this.tab.waitUntil(
      async () => new URL(await this.tab.url()).pathname.endsWith('/own'),
      'the page’s own cancel',
    );
  }

  ownCancels(): Promise<number> {
    return this.tab.evaluate(() => window.ownCancels ?? 0);
  }

  log(): Promise<PageLog> {
    return this.tab.evaluate(() => JSON.parse(JSON.stringify(window.pageLog)) as PageLog);
  }

  /** The details of one kind of our events, oldest first. */
  async told(type: string): Promise<(Record<string, unknown> | null)[]> {
    return (await this.log()).events.filter((event) => event.type === type).map(({ detail }) => detail);
  }
}
