import { readToken } from './read-token.ts';

/** Something to say about a token before the API says it. */
export interface Judgement {
  readonly code: string;
  readonly says: string;
}

/** Longest that a token may be valid, in seconds; the API refuses more. */
const longestSeconds = 15 * 60;
/** Clocks may differ by this much. */
const skewSeconds = 60;

/**
 * What will go wrong with this token, as far as it can be seen without its key.
 *
 * @param nowSeconds since 1970, by the browser's clock.
 */
export function judgeToken(token: string, key: string | undefined, nowSeconds: number): Judgement[] {
  const facts = readToken(token);
  if (!facts) return [{ code: 'token_malformed', says: 'The token is not a JWT.' }];
  const { mode, exp = 0, iat = 0 } = facts;
  const keyMode = /^pk_(live|test)_/.exec(key ?? '')?.[1];
  const found: (Judgement | false)[] = [
    !!keyMode &&
      !!mode &&
      mode !== keyMode && {
        code: 'token_mode',
        says: `The token is for ${mode} and the key (${key?.slice(0, 8)}…) for ${keyMode}: use a key and a signing secret of the same mode.`,
      },
    exp < nowSeconds - skewSeconds && {
      code: 'token_expired',
      says: `The token expired ${Math.round(nowSeconds - exp)} s ago, by this browser's clock. Sign it when the page is served, or set data-token-url.`,
    },
    iat > nowSeconds + skewSeconds && {
      code: 'token_not_yet_valid',
      says: `The token was signed ${Math.round(iat - nowSeconds)} s in the future, by this browser's clock.`,
    },
    exp - iat > longestSeconds && {
      code: 'token_lifetime',
      says: `The token is valid for ${exp - iat} s; at most ${longestSeconds} are accepted.`,
    },
  ];
  return found.filter((each) => each !== false);
}
