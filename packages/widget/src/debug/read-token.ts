/** What a customer token says, read without its key: for explanations only. */
export interface TokenFacts {
  readonly mode?: string;
  readonly iss?: string;
  readonly sub?: string;
  /** Seconds since 1970. */
  readonly iat?: number;
  readonly exp?: number;
  readonly subscription?: { readonly id?: string };
}

/** @returns undefined for what is no JWT. */
export function readToken(token: string): TokenFacts | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const facts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return facts && typeof facts === 'object' ? facts : undefined;
  } catch {
    return undefined;
  }
}
