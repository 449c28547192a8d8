import type { BrowserContext, Page } from 'playwright-core';

/** What a page notes about the opening of its dialog, in milliseconds of its own `performance.now()`. */
export interface Opening {
  readonly clickedAt: number;
  /** The dialog can be seen (or is modal, or what else a page takes for a dialog is there); not painted yet. */
  readonly shownAt: number;
  /** The page is inert behind it; 0 where that never came. */
  readonly modalAt: number;
  /** A task after the frame callback that followed: what a page without a trace takes for painted. */
  readonly taskAt: number;
  /** `duration` of the click's Event Timing entry, rounded to 8 ms by the browser; 0 where there was none. */
  readonly eventMillis: number;
}

type Watching = Window & { opening: Promise<Opening> };

/**
 * Watches, in every page of the context, the first click and the dialog that opens on it, and marks `bench:shown`
 * in the trace. Does nothing before that: no frame is asked for and nothing is polled.
 *
 * @param elsewhere also notices dialogs that are no `<dialog>`, or in no shadow root; costs an observer of the page
 */
export async function watchOpening(context: BrowserContext, elsewhere = false): Promise<void> {
  await context.addInitScript((elsewhere) => {
    let clickedAt = 0;
    let eventMillis = 0;
    let modalAt = 0;
    let seen = false;
    addEventListener(
      'click',
      (click) => {
        clickedAt ||= click.timeStamp;
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'click' && entry.startTime === clickedAt) eventMillis = entry.duration;
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

    (window as unknown as Watching).opening = new Promise((resolve) => {
      const shown = () => {
        if (seen || !clickedAt) return;
        seen = true;
        const shownAt = performance.now();
        performance.mark('bench:shown');
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const taskAt = performance.now();
            // The trace tells of a frame, and the browser of the click, only when later frames are on their way.
            let more = 4;
            const wait = () => {
              if (more-- > 0) requestAnimationFrame(wait);
              else setTimeout(() => resolve({ clickedAt, shownAt, modalAt, taskAt, eventMillis }), 200);
            };
            wait();
          };
          port2.postMessage(0);
        });
      };
      for (const name of ['showModal', 'show'] as const) {
        const { [name]: original } = HTMLDialogElement.prototype;
        HTMLDialogElement.prototype[name] = function (this: HTMLDialogElement) {
          original.call(this);
          if (name === 'showModal') modalAt ||= performance.now();
          // Something prepared out of sight is not shown yet.
          if (name === 'showModal' || this.checkVisibility({ visibilityProperty: true })) shown();
        };
      }
      const look = (root: Document | ShadowRoot, selector: string) =>
        new MutationObserver(() => {
          if (!clickedAt || seen) return;
          if (root.querySelector(selector)?.checkVisibility({ visibilityProperty: true })) shown();
        }).observe(root, { childList: true, subtree: true, attributes: true });
      const any = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
      if (elsewhere) look(document, any);
      // What was drawn ahead may be seen before it is modal.
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        look(root, elsewhere ? any : 'dialog');
        return root;
      };
    });
  }, elsewhere);
}

/** Resolves when the dialog has been shown for a while; rejects after ten seconds without one. */
export const openingOf = (page: Page): Promise<Opening> =>
  page.evaluate(() => {
    const { opening } = window as unknown as Watching;
    return Promise.race([
      opening,
      new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error('no dialog within ten seconds')), 10_000),
      ),
    ]);
  });
