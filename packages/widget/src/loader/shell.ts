import { budgetMillis } from './budget.ts';
import type { Begin, Opener, Wish } from './contract.ts';
import type { Outcome } from './outcome.ts';
import { showPending } from './pending.ts';

/**
 * Stands in for the opener until somebody shows intent and its chunk is there.
 *
 * @param load brings that chunk; after a failure from another folder, named by what is put behind the version.
 */
export function createShell(load: (again: string) => Promise<{ begin: Begin }>, page: Parameters<Begin>[0]) {
  let opener: Opener | undefined;
  let coming: Promise<Opener> | undefined;
  /** The dialog that was asked for first: the next click is about the same one. */
  let waiting: Promise<Outcome> | undefined;
  let again = '';

  const bring = () => {
    coming ??= load(again).then(({ begin }) => (opener ??= begin(page)));
    // The next click tries again.
    coming.catch(() => {
      coming = undefined;
      again = '-again';
    });
    return coming;
  };

  return {
    prefetch(wish?: Wish | string): void {
      bring().then(
        (it) => it.prefetch(wish),
        () => {},
      );
    },
    open(wish: Wish | string = {}, ownWay?: () => void): Promise<Outcome> {
      if (opener) return opener.open(wish, ownWay);
      const { control, target } = wish as Wish;
      // A flow that fills a part of the page is not in the way of a dialog.
      if (waiting && !target) return waiting;
      const began = performance.now();
      showPending(control, true);
      const outcome = new Promise<Opener>((found, late) => {
        bring().then(found, late);
        setTimeout(late, budgetMillis);
      }).then(
        (it) => it.open(wish, ownWay, began),
        () => {
          const failed: Outcome = { code: 'unreachable', status: 'error' };
          waiting = undefined;
          showPending(control, false);
          // The address says what it is about, and there is no byte for more.
          console.warn(`${page.files}help#unreachable`);
          page.tell('error', failed);
          page.tell('outcome', failed);
          ownWay?.();
          return failed;
        },
      );
      if (!target) waiting = outcome;
      return outcome;
    },
    close(): void {
      opener?.close();
    },
  };
}
