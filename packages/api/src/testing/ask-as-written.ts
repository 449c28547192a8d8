import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface AnswerAsWritten {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Read as JSON. */
  readonly body: { readonly [field: string]: unknown };
}

/** Asks for a path as it is written, which `fetch` would tidy up first. */
export const askAsWritten = async (
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | undefined } = {},
): Promise<AnswerAsWritten> => {
  const { port } = new URL(url);
  const sent = request({ host: '127.0.0.1', port, method, path, headers });
  sent.end(body);
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(await text(answer)) };
};
