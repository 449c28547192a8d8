import type { SessionView } from '@partwell/flow';
import type { Wish } from '../loader/contract.ts';
import type { Settings } from '../opener/settings.ts';
import { judgeToken } from './judge-token.ts';
import { readToken } from './read-token.ts';

/** What happened, in the words of the code that it happened in. */
export type Note = (what: string, detail?: unknown) => void;

/**
 * Says in the console what happened and why, for integrators who have set `data-debug`. Every message has a
 * code and the address where that is explained.
 */
export function explainer(settings: Settings): Note {
  const say = (level: 'info' | 'warn', code: string, says: string, ...facts: unknown[]) =>
    console[level](`[partwell] ${code}: ${says} ${settings.api}help#${code}`, ...facts);
  const { key, api, selector, tokenUrl, preview } = settings;
  // A secret that was taken for the publishable key is shown to nobody once more.
  const shown = key?.replace(/^(?!pk_)(.{10}).*/s, '$1…');
  say('info', 'settings_read', `Key ${shown ?? 'none'}, origin ${location.origin}, API ${api}.`, {
    selector,
    tokenUrl,
    preview: !!preview,
  });

  const wished = (wish: Wish) => {
    const { token } = wish;
    if (!token) {
      say(
        'info',
        'token_read',
        tokenUrl || wish.tokenFrom ? 'A token will be fetched.' : 'There is no token.',
      );
      return;
    }
    const read = readToken(token);
    const facts = read && {
      mode: read.mode,
      workspace: read.iss,
      customer: read.sub,
      subscription: read.subscription,
      exp: read.exp,
    };
    say('info', 'token_read', 'The customer token says:', facts);
    for (const { code, says } of judgeToken(token, key, Date.now() / 1000)) say('warn', code, says);
  };
  const session = ({ id, mode, locale, preview: draft, profiles, reasons, offers, status }: SessionView) =>
    say('info', 'session_read', `Session ${id}, ${mode}${draft ? ', a draft that records nothing' : ''}.`, {
      status,
      locale,
      profiles,
      reasons: reasons.map((reason) => reason.id),
      offers: Object.keys(offers),
    });
  const dropped = (event: unknown) =>
    say(
      'warn',
      'event_dropped',
      'The API could not be reached for so long that an event was given up:',
      event,
    );
  const told: Record<string, (detail: never) => void> = { wish: wished, session, event_dropped: dropped };

  return (what, detail) => {
    const tell = told[what];
    if (tell) tell(detail as never);
    else say(what === 'error' ? 'warn' : 'info', `told_${what}`, 'The page was told:', detail);
  };
}
