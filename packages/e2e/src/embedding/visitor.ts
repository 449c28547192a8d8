import type { Description } from '../engines/index.ts';
import type { PageLog } from '../hosts/page-log.ts';
import { Leaver } from '../people/leaver.ts';

const host = 'partwell-dialog';

/** A leaver on a host page of the lab, who also sees what that page is told. */
export class Visitor extends Leaver {
  async clicksCancel(): Promise<void> {
    await this.tab.click('#cancel');
  }

  /**
   * Opens the dialog as people do: they point at the control before they press it. What is drawn by then is shown
   * however slow the machine is; a click out of the blue has two seconds (`clicksCancel`).
   */
  override async asksToCancel(): Promise<void> {
    // From elsewhere: a pointer that is there already tells of nothing.
    await this.tab.hover({ x: 2, y: 2 });
    await this.tab.hover('#cancel');
    const drawn = async () =>
      (await this.tab.count({ css: 'h2', within: host })) > 0 ||
      // After one that was closed, pointing draws nothing for a while.
      (await this.told('outcome')).length > 0;
    await this.tab.waitUntil(drawn, 'it to be drawn');
    await this.clicksCancel();
    await this.sees('reason');
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

  log(): Promise<PageLog> {
    return this.tab.evaluate(() => JSON.parse(JSON.stringify(window.pageLog)) as PageLog);
  }

  /** The details of one kind of our events, oldest first. */
  async told(type: string): Promise<(Record<string, unknown> | null)[]> {
    return (await this.log()).events.filter((event) => event.type === type).map(({ detail }) => detail);
  }
}
