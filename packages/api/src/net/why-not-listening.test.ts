import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { whyNotListening } from './why-not-listening.ts';

const names = { portName: 'PARTWELL_PORT', hostName: 'PARTWELL_HOST' };
const refusalAt = async (port: number, host: string): Promise<string> => {
  const server = createServer().listen(port, host);
  const [error] = await once(server, 'error');
  return whyNotListening({ ...names, port, host }, error);
};

it('an address of another machine names the host, and not the port', async () => {
  const why = await refusalAt(0, '192.0.2.1');
  expect(why).toContain('PARTWELL_HOST is 192.0.2.1, which is no address of this machine');
  expect(why).not.toContain('PARTWELL_PORT');
});

it('a port that is taken names the port', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await refusalAt(port, '127.0.0.1')).toBe(
    `Port ${port} is taken. Stop what uses it, or set PARTWELL_PORT.`,
  );
  other.close();
});

it('what is not known names both', () => {
  const error = Object.assign(new Error('words'), { code: 'EODD' });
  expect(whyNotListening({ ...names, port: 80, host: '127.0.0.1' }, error)).toContain('(EODD)');
});
