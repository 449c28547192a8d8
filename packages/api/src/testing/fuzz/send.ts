import { type Agent, request as httpRequest } from 'node:http';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { mangles } from './mutations.ts';
import type { Operation } from './operation.ts';

/** A request as it went over the wire. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is sent, with what only the running server knows put in by `fill`. */
export const written = async (
  operation: Operation,
  request: FuzzedRequest,
  fill: (text: string) => Promise<string>,
): Promise<Sent> => {
  // All at once, so that a session and its secret are those of one another.
  const parts = JSON.stringify([request.path, request.query, request.headers, request.body ?? null]);
  const [path, query, headers, body] = JSON.parse(await fill(parts)) as [
    Record<string, string>,
    [string, string][],
    Record<string, string>,
    unknown,
  ];
  const segment = (text: string) => {
    const formed = text.toWellFormed();
    // What no client can send at all stays encoded.
    return request.encodes || /[^\x21-\x7e]|[/?#]/.test(formed) ? encodeURIComponent(formed) : formed;
  };
  const address = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => segment(path[name] ?? ''));
  const search = query.map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='));
  const mangle = mangles[request.mangle] ?? ((bytes: Buffer) => bytes);
  return {
    method: operation.method,
    path: search.length > 0 ? `${address}?${search.join('&')}` : address,
    headers,
    body: request.body === undefined ? undefined : mangle(Buffer.from(JSON.stringify(body))),
  };
};

/** Sends it as it is; a client that means well would correct it. Rejects when nothing comes for too long. */
export const send = (
  url: string,
  { method, path, headers, body }: Sent,
  agent: Agent,
  patienceMillis: number,
) =>
  new Promise<Received>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = body && { 'content-length': String(body.byteLength) };
    const options = { hostname, port, method, path, headers: { ...headers, ...length }, agent };
    const request = httpRequest(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    request.setTimeout(patienceMillis, () => request.destroy(new Error('It hangs.')));
    request.on('error', reject);
    request.end(body);
  });
