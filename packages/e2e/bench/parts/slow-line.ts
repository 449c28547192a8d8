import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface Line {
  readonly roundTripMillis: number;
  readonly megabitsPerSecond: number;
  /** Round trips before the first byte of a new connection: 1 for TCP, 2 with TLS 1.3. */
  readonly handshakes: number;
}

export interface SlowLine {
  readonly url: string;
  /** How many connections were opened so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/**
 * A network between the browser and a port of this machine: every byte takes half a round trip, all connections
 * share the bandwidth of a direction, and a new connection costs its handshakes. Unlike the emulation in the
 * browser's tools, which delays requests, it lets a connection that is kept be worth what it is.
 */
export async function startSlowLine(port: number, line: Line): Promise<SlowLine> {
  const half = line.roundTripMillis / 2;
  const bytesPerMilli = (line.megabitsPerSecond * 1e6) / 8 / 1000;
  const sockets = new Set<Socket>();
  let connections = 0;

  /** One direction of the line; returns when a chunk that is sent now has arrived. */
  const direction = () => {
    let freeAt = 0;
    return (bytes: number, notBefore = 0) => {
      freeAt = Math.max(performance.now(), freeAt, notBefore) + bytes / bytesPerMilli;
      return freeAt + half;
    };
  };
  const up = direction();
  const down = direction();

  const carry = (from: Socket, to: Socket, arrival: (bytes: number) => number) => {
    from.on('data', (chunk: Buffer) => {
      const wait = arrival(chunk.length) - performance.now();
      setTimeout(() => to.writable && to.write(chunk), wait);
    });
    from.on('close', () => setTimeout(() => to.end(), half));
    from.on('error', () => to.destroy());
  };

  const server = createServer((near) => {
    connections++;
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    const readyAt = performance.now() + line.handshakes * line.roundTripMillis;
    carry(near, far, (bytes) => up(bytes, readyAt));
    carry(far, near, down);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    get connections() {
      return connections;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
