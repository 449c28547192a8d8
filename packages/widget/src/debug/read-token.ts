/** What a customer token says, read without its key: for explanations only. */
export interface TokenFacts {
  readonly mode: string | undefined;
  readonly iss: string | undefined;
  readonly sub: string | undefined;
  /** Seconds since 1970. */
  readonly iat: number | undefined;
  readonly exp: number | undefined;
  /** The id of what is canceled. */
  readonly subscription: string | undefined;
}

/** @returns undefined for what is no JWT; of one, only what is of the kind that it should be. */
export function readToken(token: string): TokenFacts | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const facts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!facts || typeof facts !== 'object') return undefined;
    const { mode, iss, sub, iat, exp, subscription } = facts as Record<string, unknown>;
    return {
      mode: text(mode),
      iss: text(iss),
      sub: text(sub),
      iat: number(iat),
      exp: number(exp),
      subscription: text((subscription as { id?: unknown } | null | undefined)?.id),
    };
  } catch {
    return undefined;
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
