/**
 * Brings a customer token from the host's own address, which answers `{ "token": "…" }`.
 *
 * @throws what `fetch` throws, and for an answer without a token.
 */
export async function fetchToken(url: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-store' });
  const { token } = await response.json();
  return token.trim();
}
