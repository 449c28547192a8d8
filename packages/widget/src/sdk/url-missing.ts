import type { Tell } from '../loader/outcome.ts';
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
