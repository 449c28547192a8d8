import { type Reply, request } from './request.ts';

/**
 * Posts so that the page may go: with `keepalive`, and where that is refused (the page used up the 64 KiB
 * that may be under way) in the ordinary way, with a beacon at the moment of leaving. It may arrive twice, so
 * whatever is sent carries what makes that harmless.
 *
 * @param leaving The page goes in this very task.
 */
export async function sendLetter<Body extends object>(
  url: string,
  body: string,
  leaving: boolean,
): Promise<Reply<Body>> {
  // As text: a JSON content type would cost a preflight.
  const letter = { method: 'POST', body };
  try {
    return await request(url, { ...letter, keepalive: true });
  } catch {
    // Refused, or the line is gone: the second try finds out.
  }
  const drop = () => dropBeacon(url, body);
  if (leaving) drop();
  addEventListener('pagehide', drop);
  try {
    return await request(url, letter);
  } finally {
    removeEventListener('pagehide', drop);
  }
}

/** Blockers cancel beacons and say nothing, or replace the function by one that throws. */
function dropBeacon(url: string, body: string): void {
  try {
    navigator.sendBeacon(url, body);
  } catch {
    // One way less: what is not known to have arrived is kept.
  }
}
