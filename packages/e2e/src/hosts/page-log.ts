/** What a host page saw, in order. Survives navigations within the site, not a page without storage. */
export interface PageLog {
  /** Events of ours, with their detail. */
  readonly events: readonly { readonly type: string; readonly detail: Record<string, unknown> | null }[];
  /** Content security policy violations, as the page was told. */
  readonly violations: readonly string[];
  /** Uncaught errors and rejections. */
  readonly errors: readonly string[];
  /** What was written to the console as a warning or an error. */
  readonly said: readonly string[];
}

declare global {
  interface Window {
    pageLog: PageLog;
  }
}

/**
 * Runs first in the head of every host page, from an address of the page's own so that strict policies
 * allow it. Patches nothing but the console.
 */
function logPage(): void {
  // Of this site alone: a window may be lent to the next visitor.
  const place = `page-log ${location.pathname.split('/')[1]}`;
  const fresh = { events: [], violations: [], errors: [], said: [] };
  const stored = () => {
    try {
      return sessionStorage.getItem(place);
    } catch {
      return null;
    }
  };
  type Mutable = { -readonly [Key in keyof PageLog]: PageLog[Key][number][] };
  const log = JSON.parse(stored() ?? JSON.stringify(fresh)) as Mutable;
  window.pageLog = log;
  const keep = (list: keyof PageLog, entry: unknown) => {
    (log[list] as unknown[]).push(entry);
    try {
      sessionStorage.setItem(place, JSON.stringify(log));
    } catch {
      // A page that is denied storage keeps its log while it lives.
    }
  };
  for (const type of ['ready', 'step', 'offer', 'outcome', 'error', 'close']) {
    document.addEventListener(`partwell:${type}`, (event) =>
      keep('events', { type, detail: (event as CustomEvent).detail ?? null }),
    );
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    keep('violations', `${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  addEventListener('error', (event) => keep('errors', String(event.error ?? event.message)));
  addEventListener('unhandledrejection', (event) => keep('errors', `unhandled: ${event.reason}`));
  for (const level of ['warn', 'error'] as const) {
    const original = console[level];
    console[level] = (...words: unknown[]) => {
      keep('said', words.map(String).join(' '));
      original.apply(console, words);
    };
  }
}

/** The same as a script for the page. */
export const pageLogScript = `(${logPage})();`;
