import type { SessionView } from '@partwell/flow';
import type { DialogHandle, Ui } from '../ui/index.ts';
import type { Guard } from './guards.ts';
import { LoadError } from './load-error.ts';
import { type Outcome, tellPage } from './outcome.ts';
import { showPending } from './pending.ts';
import { requestSession } from './request-session.ts';
import type { Settings } from './settings.ts';

/** The content hash of the built UI, which lies beside the script in `v/<hash>/`; the build writes it in. */
declare const __PARTWELL_VERSION__: string;

/** From the click to the dialog; then the page's own cancel has its turn. */
const budgetMillis = 2000;

type Parts = readonly [SessionView, Ui];

export interface Opener {
  /** Fetches session and UI ahead of a click. Failures are silent: the click tries again. */
  prepare(token: string | null): void;
  /** Opens the dialog, or fails within two seconds and calls `ownWay`. One at a time. */
  open(token: string | null, control?: Element, ownWay?: () => void): Promise<Outcome>;
  /** Forgets everything, as after a return from the back/forward cache. */
  reset(): void;
}

export function createOpener(settings: Settings, guard: Guard): Opener {
  let active: { readonly outcome: Promise<Outcome>; stop(): void } | undefined;
  let prepared: { readonly token: string | null; readonly parts: Promise<Parts> } | undefined;
  let failures = 0;

  const load = (token: string | null, signal: AbortSignal, prepare?: true): Promise<Parts> =>
    Promise.all([
      requestSession(settings, token, signal, prepare),
      // Browsers may remember a failed import by its address: another try takes the copy beside it.
      import(/* @vite-ignore */ `${settings.base}v/${__PARTWELL_VERSION__}${failures ? '-again' : ''}/ui.js`),
    ]);

  return {
    prepare(token) {
      if (active || prepared?.token === token) return;
      const parts = load(token, new AbortController().signal, true);
      parts.catch(() => failures++);
      prepared = { token, parts };
    },

    open(token, control, ownWay) {
      if (active) return active.outcome;
      const abort = new AbortController();
      const { activeElement } = document;
      const unpend = showPending(control);
      let dialog: DialogHandle | undefined;
      let over = false;
      const timer = setTimeout(
        () => fail(new LoadError('timeout', 'No dialog within two seconds.')),
        budgetMillis,
      );
      let resolve: (outcome: Outcome) => void;
      const outcome = new Promise<Outcome>((done) => {
        resolve = done;
      });
      const stop = () => {
        over = true;
        clearTimeout(timer);
        unpend();
      };
      const end = (result: Outcome, away?: boolean) => {
        active = undefined;
        resolve(result);
        if (away) ownWay?.();
      };
      const fail = (error: LoadError) => {
        if (over) return;
        stop();
        abort.abort();
        failures++;
        const code = error instanceof LoadError ? error.code : 'unreachable';
        console.warn(`[partwell] ${code}: ${error.message} The page's own cancel was used.`);
        const result: Outcome = { status: 'error', code };
        tellPage('outcome', result);
        end(result, true);
      };
      active = {
        outcome,
        stop() {
          if (dialog) dialog.close();
          else end({ status: 'abandoned' });
          stop();
          abort.abort();
        },
      };

      const ahead = prepared?.token === token ? prepared?.parts : undefined;
      prepared = undefined;
      const fresh = () => load(token, abort.signal);
      (ahead ? ahead.catch(fresh) : fresh())
        .then(([session, ui]) => {
          // Too late: the page's own cancel is under way, so this opens and changes nothing.
          if (over) return;
          dialog = ui.open({
            session,
            base: settings.base,
            guard,
            tellPage,
            end(result, away) {
              // While this is still the active one, or focus would count as new intent.
              const back =
                control?.isConnected === false ? document.querySelector(settings.selector) : control;
              ((back ?? activeElement) as HTMLElement | null)?.focus({ preventScroll: true });
              end(result, away);
            },
          });
          stop();
        })
        .catch(fail);
      return outcome;
    },

    reset() {
      active?.stop();
      prepared = undefined;
    },
  };
}
