import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../system/system-clock.ts';
import type { Served } from './api-client.ts';

/** Hands on what it is asked, as a proxy does. */
export interface Relay extends Served {
  close(): Promise<void>;
}

export interface RelayOptions {
  /** What it adds, such as whom it heard. */
  readonly headers: Record<string, string>;
  /** That it calls from. @default any */
  readonly localAddress?: string | undefined;
  /** Headers of answers that it keeps to itself. @default none */
  readonly hides?: readonly string[];
}

/** @param to the server that is asked. */
export const startRelay = async (
  to: Pick<Served, 'url'>,
  { headers, localAddress, hides = [] }: RelayOptions,
): Promise<Relay> => {
  const server = createServer((asked, answered) => {
    const { method, url = '/' } = asked;
    const options = {
      ...(method !== undefined && { method }),
      ...(localAddress !== undefined && { localAddress }),
      headers: { ...asked.headers, ...headers },
    };
    const onward = request(`${to.url}${url}`, options, (answer) => {
      const shown = Object.entries(answer.headers).filter(([name]) => !hides.includes(name));
      answered.writeHead(answer.statusCode ?? 502, Object.fromEntries(shown));
      answer.pipe(answered);
    });
    onward.on('error', () => answered.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clock: systemClock,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
