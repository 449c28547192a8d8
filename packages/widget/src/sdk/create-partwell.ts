import type { Wish } from '../loader/contract.ts';
import { guardEvents } from '../loader/guards.ts';
import { interceptCancel } from '../loader/intercept.ts';
import { createOpener } from '../opener/create-opener.ts';
import { connect, hasPage, wishFrom } from './connection.ts';
import { createEmitter } from './emitter.ts';
import { listenUntil } from './listen-until.ts';
import { loadUi } from './load-ui.ts';
import type { OpenOptions, PartwellOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { pageWide, watch } from './page-wide.ts';
import type { Partwell } from './partwell.ts';

/**
 * Makes a Partwell for this page. On a server it does nothing, and `open()` answers
 * `{ status: 'error', code: 'no_window' }`.
 *
 * @example
 * const partwell = createPartwell({ key: 'pk_live_…', url: 'https://cancel.example.com', tokenUrl: '/token' });
 * const { status } = await partwell.open();
 * if (status === 'error') location.assign('/cancel');
 */
export function createPartwell(options: PartwellOptions): Partwell {
  return hasPage() ? inPage(options) : nowhere();
}

function inPage(options: PartwellOptions): Partwell {
  const gone = new AbortController();
  const { signal } = gone;
  const listen = listenUntil(signal);
  const settings = connect(options, options.selector);
  const emitter = createEmitter(options.on);
  const opener = createOpener(settings, guardEvents(listen), emitter.tell, loadUi(options.files));
  const id = `${settings.key} ${settings.api}`;
  let open: Promise<unknown> | undefined;

  const wish = (said: string | OpenOptions = {}) =>
    wishFrom(options, typeof said === 'string' ? { token: said } : said);
  const show = (wanted: Wish, ownWay?: () => void) => {
    const { shown } = pageWide();
    const other = shown.get(id);
    if (other) return other;
    const outcome = opener.open(wanted, ownWay);
    shown.set(id, outcome);
    open = outcome.then(() => {
      open = undefined;
      shown.delete(id);
    });
    return outcome;
  };

  if (options.selector) {
    const isInCharge = watch(`${id} ${options.selector}`, signal);
    interceptCancel(
      options.selector,
      {
        // A form in a shadow root is heard there, after the end too.
        open: (said, ownWay) => (signal.aborted ? gaveBack(ownWay) : show(wish(said), ownWay)),
        prefetch: (said) => isInCharge() && opener.prefetch(wish(said)),
      },
      listen,
    );
  }
  listen('pageshow', (event) => event.persisted && opener.reset());
  // Later, so that who listens right after this call hears it.
  queueMicrotask(() => signal.aborted || emitter.tell('ready'));

  const takeAway = () => {
    gone.abort();
    opener.reset();
    emitter.clear();
  };
  return {
    open: (said) => (signal.aborted ? failed('destroyed') : (show(wish(said)) as Promise<Outcome>)),
    prefetch: (said) => signal.aborted || opener.prefetch(wish(said)),
    close: opener.close,
    on: emitter.on,
    destroy({ letFinish } = {}) {
      if (letFinish && open) open.then(takeAway);
      else takeAway();
    },
  };
}

/** Where there is no page: a server, a worker. */
function nowhere(): Partwell {
  const nothing = () => {};
  return {
    open: () => failed('no_window'),
    prefetch: nothing,
    close: nothing,
    on: () => nothing,
    destroy: nothing,
  };
}

function gaveBack(ownWay?: () => void): Promise<Outcome> {
  ownWay?.();
  return failed('destroyed');
}

const failed = async (code: string): Promise<Outcome> => ({ status: 'error', code });
