import type { HonoRequest } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './api-env.ts';
import { HttpProblem } from './http-problem.ts';
import { routeOf } from './route-of.ts';

const MAX_BODY_BYTES = 16 * 1024;

/** Names through which a body could reach what every object shares. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Reads the body of a request once, with a limit that counts the bytes themselves, so that a chunked body
 * without a length is held to it too. `text/plain` is read as JSON: it needs no CORS preflight, which
 * would cost the subscriber a round trip and fails in pages that are closing. What no route asks for is not read.
 */
export const jsonBody = createMiddleware<ApiEnv>(async (c, next) => {
  if (!WITH_BODY.has(c.req.method) || routeOf(c) === undefined) return next();
  const sent = await readLimited(c.req.raw, c.get('mostBodyBytes') ?? MAX_BODY_BYTES);
  const text = sent === '' && c.get('manager') ? '{}' : sent;
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpProblem('invalid_json', { detail: 'Send one JSON object.' });
  }
  asJson(c.req, text);
  await next();
});

/** Lets what validates the body find it as JSON, without reading it once more. */
const asJson = (request: HonoRequest, text: string): void => {
  try {
    request.raw.headers.set('content-type', 'application/json');
  } catch {
    // A server that hands in requests whose headers cannot be changed.
    const headers = new Headers(request.raw.headers);
    headers.set('content-type', 'application/json');
    request.raw = new Request(request.raw.url, { method: request.raw.method, headers });
  }
  // Hono keeps what was read as a promise and says it is a string.
  request.bodyCache.text = Promise.resolve(text) as unknown as string;
};

const readLimited = async (request: Request, most: number): Promise<string> => {
  const tooLarge = () => new HttpProblem('body_too_large', { detail: `Send at most ${most / 1024} KiB.` });
  const said = request.headers.get('content-length');
  if (Number(said ?? 0) > most) throw tooLarge();
  // A server holds a body to the length it was sent with, and hands it over at once.
  if (said !== null) return request.text();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (FORBIDDEN.has(key)) {
        throw new HttpProblem('unexpected_field', { detail: `Remove \`${key}\` from the body.` });
      }
      return value;
    });
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw new HttpProblem('invalid_json');
  }
};
