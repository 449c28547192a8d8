import { css, type Description } from '../engines/index.ts';
import type { PageLog } from '../hosts/page-log.ts';
import { Leaver } from '../people/leaver.ts';

const host = 'partwell-dialog';

/** A leaver on a host page of the lab, who also sees what that page is told. */
export class Visitor extends Leaver {
  /** Without aim: the dialog has two seconds then. */
  async clicksCancel(): Promise<void> {
    await this.tab.click(this.trigger);
  }

  override get trigger(): Description {
    return css('#cancel');
  }

  /** Waits until the dialog is shown, whatever it shows. */
  async seesDialog(): Promise<void> {
    await this.tab.sees({ css: 'dialog', within: host });
  }

  /** Whether a dialog is shown. */
  isAsked(): Promise<boolean> {
    return this.tab.evaluate(() =>
      [...document.querySelectorAll('partwell-dialog')].some(
        (element) => element.shadowRoot?.querySelector('dialog')?.open ?? false,
      ),
    );
  }

  /** The exit of the screen; on the confirm screen, in its place, the final control. */
  override get exit(): Description {
    return this.button('Cancel subscription');
  }

  async picks(reason: string): Promise<void> {
    await this.tab.click({ css: `[data-reason="${reason}"] input`, within: host });
  }

  override async continues(): Promise<void> {
    await this.tab.click(this.button('Continue'));
  }

  /**
   * From the first screen to the last one before the end. With the keyboard: two quick presses of the pointer in one
   * place are a double click, and the exit never moves.
   */
  async goesToConfirm(): Promise<void> {
    await this.tab.focus(this.exit);
    await this.tab.press('Enter');
    await this.sees('confirm');
  }

  override async cancels(): Promise<void> {
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
  override focused(): Promise<string> {
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

  async log(): Promise<PageLog> {
    // A page that has just been come to may not have begun it.
    await this.tab.waitFor(() => window.pageLog);
    return this.tab.evaluate(() => JSON.parse(JSON.stringify(window.pageLog)) as PageLog);
  }

  /** The details of one kind of our events, oldest first. */
  async told(type: string): Promise<(Record<string, unknown> | null)[]> {
    return (await this.log()).events.filter((event) => event.type === type).map(({ detail }) => detail);
  }
}
