import { budgetMillis } from '../loader/budget.ts';
import type { DialogHandle, Failure, Opener, Prepared, Ui, Visit, Wish } from '../loader/contract.ts';
import type { Guard } from '../loader/guards.ts';
import type { Outcome, Tell } from '../loader/outcome.ts';
import { showPending } from '../loader/pending.ts';
import type { Settings } from './settings.ts';
import { timeZone } from './time-zone.ts';

/** Prices and dates that were fetched ahead are shown for so long; the server keeps a prepared session longer. */
const freshMillis = 300_000;

/** A pointer that is found on the control when the dialog goes, and focus that returns to it, show no intent. */
const restMillis = 500;

interface Open {
  readonly outcome: Promise<Outcome>;
  close(): void;
}

interface Ahead {
  readonly wish: Wish;
  readonly at: number;
  readonly coming: Promise<Prepared>;
  ready?: Prepared;
}

/** A string is a token; an element to fill may say the rest itself. */
const wishFrom = (said: Wish | string = {}): Wish => {
  if (typeof said === 'string') return { token: said };
  const { partwellToken: token, partwellSubscription: subscription } =
    (said.target as HTMLElement | undefined)?.dataset ?? {};
  return { token, subscription, ...said };
};

/** @param loadUi brings what draws. */
export function createOpener(
  settings: Settings,
  guard: Guard,
  tellPage: Tell,
  loadUi: () => Promise<Ui>,
): Opener {
  /** What is open: the dialog under `undefined`, and what fills elements of the page. */
  const active = new Map<Element | undefined, Open>();
  let ahead: Ahead | undefined;
  let restsUntil = 0;
  const explaining =
    settings.debug && import('../debug/explain.ts').then(({ explainer }) => explainer(settings));
  const note = (what: string, detail?: unknown) => {
    if (explaining)
      explaining.then(
        (explain) => explain(what, detail),
        () => {},
      );
  };
  const tell: Tell = (event, detail) => {
    note(event, detail);
    tellPage(event, detail);
  };

  // `async`, so that a patched `fetch` that throws is a rejection.
  const ask: Visit['ask'] = async (token, more) =>
    fetch(`${settings.api}v1/sessions`, {
      method: 'POST',
      // No content type: as `text/plain` it needs no preflight.
      body: JSON.stringify({
        key: settings.key,
        preview: settings.preview,
        token,
        timeZone: timeZone(),
        // Counted nowhere until it is shown, be it fetched before the click or after.
        prepare: true,
        shows: ['barred', 'subscriptions'],
        ...more,
      }),
      credentials: 'omit',
    });

  const load = async (wish: Wish): Promise<Prepared> => {
    const { token, subscription } = wish;
    note('wish', wish);
    const answer = token ? ask(token, { subscription }) : undefined;
    // Read by the UI; until that has arrived nobody listens.
    answer?.catch(() => {});
    const ui = await loadUi();
    return ui.prepare({ settings, guard, wish, answer, ask, tell, note });
  };
  const isAheadFor = (wish: Wish) =>
    ahead &&
    performance.now() - ahead.at < freshMillis &&
    (['token', 'subscription', 'carryOut'] as const).every((name) => ahead?.wish[name] === wish[name]);
  const drop = () => {
    ahead?.coming.then(
      (prepared) => prepared.discard(),
      () => {},
    );
    ahead = undefined;
  };

  const prefetch: Opener['prefetch'] = (said) => {
    const wish = wishFrom(said);
    if (active.has(undefined) || performance.now() < restsUntil || isAheadFor(wish)) return;
    drop();
    const next: Ahead = { wish, at: performance.now(), coming: load(wish) };
    ahead = next;
    next.coming.then(
      (prepared) => {
        next.ready = prepared;
      },
      () => {
        if (ahead === next) ahead = undefined;
      },
    );
  };

  const opener: Opener = {
    prefetch,

    open(said, ownWay, began = performance.now()) {
      const wish = wishFrom(said);
      const { control, target } = wish;
      const other = active.get(target);
      if (other) return other.outcome;
      const { activeElement } = document;
      let handle: DialogHandle | undefined;
      let over = false;
      let resolve: (outcome: Outcome) => void;
      const outcome = new Promise<Outcome>((done) => {
        resolve = done;
      });
      const stop = () => {
        over = true;
        clearTimeout(timer);
        showPending(control, false);
      };
      // Back from the back/forward cache nobody waits for it any more.
      const returns = ({ persisted }: PageTransitionEvent) => persisted && opener.close();
      const end = (result: Outcome, away?: boolean) => {
        active.delete(target);
        removeEventListener('pageshow', returns);
        restsUntil = performance.now() + restMillis;
        resolve(result);
        if (away) ownWay?.();
      };
      const fail = (error: Partial<Failure>) => {
        if (over) return;
        stop();
        const { message } = error;
        // What a browser throws by itself may have a code too: a number that says nothing.
        const code = typeof error.code === 'string' ? error.code : 'unreachable';
        console.warn(`[partwell] ${code}: ${message ?? ''} ${settings.api}help#${code}`);
        const result: Outcome = { status: 'error', code };
        tell('error', { code, message });
        tell('outcome', result);
        end(result, true);
      };
      const show = (prepared: Prepared) => {
        // Too late: the page's own cancel is under way, so this opens and changes nothing.
        if (over) return prepared.discard();
        handle = prepared.show((result, away) => {
          // Drawn anew, hidden or gone meanwhile: the browser has nothing to give the focus back to.
          const back =
            control &&
            [
              control,
              document.getElementById(control.id),
              ...document.querySelectorAll(settings.selector),
              document.querySelector('[data-partwell-return]'),
            ].find((each) => each?.checkVisibility({ visibilityProperty: true }));
          // While this is still the active one, or focus would count as new intent.
          // A form takes none: then what was pressed in it.
          const focusable = back?.matches('form') ? activeElement : (back ?? activeElement);
          (focusable as HTMLElement | null)?.focus({ preventScroll: true });
          end(result, away);
        });
        stop();
      };
      const timer = setTimeout(fail, began + budgetMillis - performance.now(), { code: 'timeout' });
      const close = () => {
        if (handle) handle.close();
        else {
          const result: Outcome = { status: 'abandoned' };
          tell('outcome', result);
          end(result);
        }
        stop();
      };
      if (!target) addEventListener('pageshow', returns);
      active.set(target, { outcome, close });

      if (target || !isAheadFor(wish)) drop();
      const { ready, coming } = ahead ?? {};
      ahead = undefined;
      const fresh = () => load(wish);
      if (ready) {
        try {
          show(ready);
        } catch (error) {
          fail(error as Error & Partial<Failure>);
        }
      } else {
        showPending(control, true);
        (coming?.catch(fresh) ?? fresh()).then(show).catch(fail);
      }
      return outcome;
    },

    close() {
      for (const it of [...active.values()]) it.close();
      drop();
    },
  };
  return opener;
}
