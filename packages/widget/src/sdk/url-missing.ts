import type { Begin } from '../loader/contract.ts';
import type { Tell } from '../loader/outcome.ts';
import { showPending } from '../loader/pending.ts';
import type { Failed } from './outcome.ts';

/** Says that `url` is not there, which only a compiler would have said before. */
export function urlMissing(tell: Tell): Failed {
  const code = 'url_missing';
  const message = 'say where Partwell is served, as `url`';
  const outcome: Failed = { status: 'error', code };
  console.warn(`[partwell] ${code}: ${message}.`);
  tell('error', { code, message });
  tell('outcome', outcome);
  return outcome;
}

/** In the place of the opener where nobody can be asked: what is pressed goes its own way. */
export const loadNowhere = async (): Promise<{ begin: Begin }> => ({
  begin: ({ tell }) => ({
    prefetch() {},
    async open(wish, ownWay) {
      if (typeof wish === 'object') showPending(wish.control, false);
      const outcome = urlMissing(tell);
      ownWay?.();
      return outcome;
    },
    close() {},
  }),
});
