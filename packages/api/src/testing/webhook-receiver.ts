import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPost {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of the parsed body. */
  readonly type: string;
}

/** An endpoint that keeps what it gets as it came, so that a test verifies it as a host would. */
export interface Receiver {
  readonly url: string;
  readonly posts: readonly ReceivedPost[];
  /** How it answers from now on. @default 204 at once */
  answer(how: (response: ServerResponse, post: ReceivedPost) => void): void;
  close(): Promise<void>;
}

export const startReceiver = async (): Promise<Receiver> => {
  const posts: ReceivedPost[] = [];
  let how: (response: ServerResponse, post: ReceivedPost) => void = (response) => {
    response.writeHead(204).end();
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const post = { headers: request.headers as Record<string, string>, body, type: JSON.parse(body).type };
    posts.push(post);
    how(response, post);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    posts,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
