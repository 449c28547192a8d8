import type { Outcome } from '../loader/outcome.ts';
import type { Partwell } from '../loader/partwell.ts';
import type { Preset } from '../loader/settings.ts';

export interface OpenOptions {
  /** Publishable key: `pk_live_…` or `pk_test_…`. */
  readonly key: string;
  /** Customer token, signed by your server for this subscriber. */
  readonly token: string;
  /** Where Partwell is served, such as `https://cancel.example.com`. */
  readonly url: string;
}

/**
 * Opens the cancellation dialog without a script tag. Importing this has no effect; calling it loads
 * the script once.
 *
 * @returns how it ended; `status: 'error'` when it could not be shown: then use your own cancel.
 * @example
 * const { status } = await open({ key: 'pk_live_…', token, url: 'https://cancel.example.com' });
 * if (status === 'error') location.assign('/cancel');
 */
export async function open({ key, token, url }: OpenOptions): Promise<Outcome> {
  const page = globalThis as { partwell?: Partwell | Preset };
  const base = `${url.replace(/\/$/, '')}/`;
  if (!isLoaded(page.partwell)) {
    page.partwell = { key, base };
    try {
      await import(/* @vite-ignore */ `${base}partwell.js`);
    } catch {
      return { status: 'error', code: 'unreachable' };
    }
  }
  return isLoaded(page.partwell) ? page.partwell.open(token) : { status: 'error', code: 'unreachable' };
}

const isLoaded = (partwell: Partwell | Preset | undefined): partwell is Partwell =>
  !!partwell && 'open' in partwell;
