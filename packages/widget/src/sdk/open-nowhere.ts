import type { Begin } from '../loader/contract.ts';
import { showPending } from '../loader/pending.ts';
import { urlMissing } from './url-missing.ts';

/** In the place of the opener where nobody can be asked: what is pressed goes its own way. */
export const begin: Begin = ({ tell }) => ({
  prefetch() {},
  async open(wish, ownWay) {
    if (typeof wish === 'object') showPending(wish.control, false);
    const outcome = urlMissing(tell);
    ownWay?.();
    return outcome;
  },
  close() {},
});
