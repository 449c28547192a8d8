import type { Begin, Opener, Wish } from '../loader/contract.ts';
import { guardEvents } from '../loader/guards.ts';
import { interceptCancel } from '../loader/intercept.ts';
import { showPending } from '../loader/pending.ts';
import { createShell } from '../loader/shell.ts';
import { folder, hasPage, presetFrom, wishFrom } from './connection.ts';
import { createEmitter } from './emitter.ts';
import { listenUntil } from './listen-until.ts';
import { loadOpener } from './load-opener.ts';
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
  const emitter = createEmitter(options.on);
  // Only where it is needed: a page that is right does not pay for it.
  const load = options.url ? loadOpener(options.files) : () => import('./open-nowhere.ts');
  const data = presetFrom(options, options.selector);
  const id = `${data.key} ${data.api}`;
  let opener: Opener | undefined;
  let open: Promise<unknown> | undefined;
  /** The opener is on its way, and nobody waits for it any more. */
  let closed = false;

  const begin =
    (theirs: Begin): Begin =>
    (page) => {
      opener = theirs(page);
      const { open: show, ...rest } = opener;
      return {
        ...rest,
        prefetch: (wish) => signal.aborted || opener?.prefetch(wish),
        open(wanted, ...more) {
          if (!closed) return show(wanted, ...more);
          showPending((wanted as Wish).control, false);
          return ended({ status: 'abandoned' });
        },
      };
    };
  const shell = createShell(async (again) => ({ begin: begin((await load(again)).begin) }), {
    data,
    files: folder(options.files ?? options.url),
    guard: guardEvents(listen),
    tell: emitter.tell,
    signal,
  });

  const wish = (said: string | OpenOptions = {}) =>
    wishFrom(options, typeof said === 'string' ? { token: said } : said);
  const show = (said?: string | OpenOptions, ownWay?: () => void) => {
    const wanted = wish(said);
    const { shown } = pageWide();
    // A flow that fills a part of the page is not in the way of a dialog.
    const other = !wanted.target && shown.get(id);
    if (other) return other;
    closed = false;
    const outcome = shell.open(wanted, ownWay);
    if (!wanted.target) shown.set(id, outcome);
    const ending = Promise.all([open, outcome]).then(() => {
      if (open === ending) open = undefined;
    });
    open = ending;
    return outcome.finally(() => {
      if (shown.get(id) === outcome) shown.delete(id);
    });
  };
  const close = () => {
    closed = !opener;
    shell.close();
  };

  if (options.selector) {
    const isInCharge = watch(`${id} ${options.selector}`, signal);
    interceptCancel(
      options.selector,
      {
        open: show,
        prefetch: (said) => isInCharge() && shell.prefetch(wish(said)),
      },
      listen,
    );
  }
  // Later, so that who listens right after this call hears it.
  queueMicrotask(() => signal.aborted || emitter.tell('ready'));

  const takeAway = () => {
    close();
    gone.abort();
    emitter.clear();
  };
  return {
    open: (said) =>
      signal.aborted ? ended({ status: 'error', code: 'destroyed' }) : (show(said) as Promise<Outcome>),
    prefetch: (said) => signal.aborted || shell.prefetch(wish(said)),
    close,
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
    open: () => ended({ status: 'error', code: 'no_window' }),
    prefetch: nothing,
    close: nothing,
    on: () => nothing,
    destroy: nothing,
  };
}

const ended = async (outcome: Outcome): Promise<Outcome> => outcome;
