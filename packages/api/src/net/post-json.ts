import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isPublicAddress, PrivateAddressError, publicLookup } from './address-policy.ts';

export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything together: connect, send, wait, read. */
  readonly timeoutMillis: number;
  /** More than this of an answer is not read. */
  readonly maxAnswerBytes: number;
  /** Whether the request fails when there is more, or the beginning will do. @default 'fail' */
  readonly whenLonger?: 'fail' | 'cut';
  /** Lets the address be http and private: the operator's own machine, or local development. */
  readonly allowPrivate: boolean;
}

export type PostResult =
  | {
      readonly code: 'answered';
      readonly status: number;
      readonly retryAfter: string | null;
      readonly body: string;
    }
  | { readonly code: 'timeout' }
  | { readonly code: 'unreachable' }
  /** Nobody was spoken to: it is not https, or not on the public internet. */
  | { readonly code: 'address_refused' };

/**
 * Posts JSON to an address that somebody configured, with the defences such an address needs: https and
 * public addresses only, no redirects, one time limit, a bounded answer. Every call opens its own
 * connection: a kept one that the other side has just closed fails after the request was sent, and that
 * would turn a healthy call into one whose result is unknown.
 */
export const postJson = (url: string, options: PostOptions): Promise<PostResult> =>
  new Promise((resolve) => {
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const literal = /^[\d.]+$|:/.test(host);
    if (!options.allowPrivate && (target.protocol !== 'https:' || (literal && !isPublicAddress(host)))) {
      resolve({ code: 'address_refused' });
      return;
    }
    const signal = AbortSignal.timeout(options.timeoutMillis);
    const fail = (error?: unknown) => {
      if (error instanceof PrivateAddressError) resolve({ code: 'address_refused' });
      else resolve({ code: signal.aborted ? 'timeout' : 'unreachable' });
    };
    let answering = false;
    const open = target.protocol === 'https:' ? requestHttps : requestHttp;
    const request = open(
      target,
      {
        method: 'POST',
        agent: false,
        signal,
        ...(options.allowPrivate ? {} : { lookup: publicLookup }),
        headers: {
          ...options.headers,
          'content-type': 'application/json',
          accept: 'application/json',
          'user-agent': 'Partwell/1',
          'content-length': Buffer.byteLength(options.body),
        },
      },
      (answer) => {
        answering = true;
        const parts: Buffer[] = [];
        let size = 0;
        const answered = () =>
          resolve({
            code: 'answered',
            status: answer.statusCode ?? 0,
            retryAfter: answer.headers['retry-after'] ?? null,
            body: Buffer.concat(parts).subarray(0, options.maxAnswerBytes).toString('utf8'),
          });
        answer.on('data', (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size <= options.maxAnswerBytes) return;
          if (options.whenLonger === 'cut') answered();
          answer.destroy();
        });
        answer.on('error', fail);
        answer.on('aborted', () => fail());
        answer.on('close', () => {
          if (!answer.complete || size > options.maxAnswerBytes) return fail();
          answered();
        });
      },
    );
    request.on('error', fail);
    // A connection that ends without an answer need not be an error (101 Switching Protocols is none). Waited
    // for without end, it would hold the subscription's queue, and with it the cancel.
    request.on('close', () => {
      if (!answering) fail();
    });
    request.end(options.body);
  });
