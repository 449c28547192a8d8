/** What a page has said since it came: read with `Tab.seen()`. */
export interface Seen {
  /** Uncaught errors and rejections. */
  readonly errors: readonly string[];
  /** Lines of the console, such as `warn: [partwell] …`. */
  readonly lines: readonly string[];
  /** Content security policy: `directive blocked-uri sample`. */
  readonly violations: readonly string[];
}

/**
 * The first script of a page that is to be watched, in its head: served at an address of its own where a
 * policy forbids inline scripts. Not every engine lets a script be put into a page from outside.
 */
export const watchSource = `(${watch})()`;

function watch(): void {
  const seen = { errors: [] as string[], lines: [] as string[], violations: [] as string[] };
  Object.defineProperty(window, '__seen', { value: seen });
  addEventListener('error', (event) => {
    // A resource that did not load is an event without a message.
    if (event instanceof ErrorEvent) seen.errors.push(event.message);
  });
  addEventListener('unhandledrejection', ({ reason }) =>
    seen.errors.push(`rejected: ${reason instanceof Error ? reason.message : String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    const say = console[level].bind(console);
    console[level] = (...parts: unknown[]) => {
      seen.lines.push(`${level}: ${parts.map(String).join(' ')}`);
      say(...parts);
    };
  }
}
