/**
 * Brings a customer token from the host's own address: as text, or as JSON `{ "token": "…" }`.
 *
 * @throws what `fetch` throws, and for an answer that is not a token.
 */
export async function fetchToken(url: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-store' });
  const text = (await response.text()).trim();
  const token = text.startsWith('{') ? JSON.parse(text).token : text;
  if (!response.ok || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token))
    throw new Error(`${url} answered ${response.status}, not a token.`);
  return token;
}
