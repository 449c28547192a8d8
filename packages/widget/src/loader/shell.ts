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
      // At once where it can be: focus that comes back from the dialog is no new intent.
      if (opener) opener.prefetch(wish);
      else
        bring().then(
          (it) => it.prefetch(wish),
          () => {},
        );
    },
    open(wish: Wish | string = {}, ownWay?: () => void): Promise<Outcome> {
      if (opener) return opener.open(wish, ownWay);
      const { control } = wish as Wish;
      const began = performance.now();
      showPending(control, true);
      waiting ??= new Promise<Opener>((found, late) => {
        bring().then(found, late);
        setTimeout(late, budgetMillis);
      })
        .then(
          (it) => it.open(wish, ownWay, began),
          () => {
            const outcome: Outcome = { status: 'error', code: 'unreachable' };
            showPending(control, false);
            console.warn('[partwell] unreachable');
            page.tell('error', outcome);
            page.tell('outcome', outcome);
            ownWay?.();
            return outcome;
          },
        )
        .finally(() => {
          waiting = undefined;
        });
      return waiting;
    },
    close(): void {
      opener?.close();
    },
  };
}
