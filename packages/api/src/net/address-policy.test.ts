import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup } from './address-policy.ts';
import { postJson } from './post-json.ts';

describe('an address', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '::7f00:1',
    '4000::1',
    '64:ff9b:1::7f00:1',
    'fec0::1',
    'not an address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

const options = { headers: {}, body: '{}', timeoutMillis: 500, maxAnswerBytes: 100, allowPrivate: false };

describe('a post to an address somebody configured', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0177.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://localhost/',
    'http://93.184.215.14/',
  ])('%s reaches nobody', async (url) => {
    expect(await postJson(url, options)).toEqual({ code: 'address_refused' });
  });

  it('refuses a name that leads to a private address, in the look-up of the connection itself', async () => {
    const error = await new Promise((resolve) => {
      publicLookup('localhost', {}, (problem) => resolve(problem));
    });
    expect(error).toMatchObject({ code: 'private_address' });
  });

  it('follows no redirect, reads no endless answer and waits no longer than it should', async () => {
    let visits = 0;
    const server = createServer((request, response) => {
      visits += 1;
      if (request.url === '/redirect') response.writeHead(302, { location: '/elsewhere' }).end();
      if (request.url === '/endless') response.end('x'.repeat(101));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const local = { ...options, allowPrivate: true };
    expect(await postJson(`${origin}/redirect`, local)).toMatchObject({ code: 'answered', status: 302 });
    expect(await postJson(`${origin}/endless`, local)).toEqual({ code: 'unreachable' });
    expect(await postJson(`${origin}/endless`, { ...local, whenLonger: 'cut' })).toEqual({
      ...{ code: 'answered', status: 200, retryAfter: null, body: 'x'.repeat(100) },
    });
    expect(await postJson(`${origin}/hang`, { ...local, timeoutMillis: 100 })).toEqual({ code: 'timeout' });
    expect(visits).toBe(4);
    server.closeAllConnections();
    server.close();
  });

  it('ends when the other side changes the protocol instead of answering', async () => {
    const server = createServer();
    server.on('request', ({ socket }) => {
      socket.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await postJson(url, { ...options, allowPrivate: true })).toEqual({ code: 'unreachable' });
    server.closeAllConnections();
    server.close();
  });
});
