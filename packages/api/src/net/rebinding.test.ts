// A name whose owner answers differently each time: public to whoever checks it, private to whoever connects.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkedAddresses } from './checked-addresses.ts';
import { postJson } from './post-json.ts';

/** What the name server says, one answer a question; the last one from then on. */
const answers: string[][] = [];
const asked: string[] = [];

const nextAnswer = (name: string) => {
  asked.push(name);
  const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};

/** Whoever has loaded them already asks the same: the exports of Node.js itself are replaced. */
const replaceLookups = () => {
  const callback = (name: string, _options: object, told: (error: null, found: object[]) => void) =>
    told(null, nextAnswer(name));
  vi.spyOn(dns, 'lookup').mockImplementation(callback as never);
  vi.spyOn(dns.promises, 'lookup').mockImplementation(async (name) => nextAnswer(name) as never);
  syncBuiltinESMExports();
};

const PUBLIC = '93.184.215.14';

let port: number;
let visits: number;
let end: () => void;
beforeEach(async () => {
  visits = 0;
  asked.length = 0;
  const inside = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  port = (inside.address() as AddressInfo).port;
  end = () => inside.close();
  // After it listens: that asks for an address, too.
  replaceLookups();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  end();
});

const says = (...next: string[][]): void => {
  answers.splice(0, answers.length, ...next);
};
const url = () => `https://rebinding.example:${port}/latest/meta-data/`;
const options = { headers: {}, body: '{}', timeoutMillis: 2000, maxAnswerBytes: 100, allowPrivate: false };

it('a name that was public when it was given and is private when it is called leads nowhere', async () => {
  says([PUBLIC], ['127.0.0.1']);
  expect(await checkedAddresses().problemOf(url())).toBeUndefined();
  expect(await postJson(url(), options)).toEqual({ code: 'address_refused' });
  expect([asked.length, visits]).toEqual([2, 0]);
});

it('a name that is public and private at the same time leads nowhere', async () => {
  for (const both of [
    [PUBLIC, '127.0.0.1'],
    ['127.0.0.1', PUBLIC],
    [PUBLIC, '::ffff:127.0.0.1'],
  ]) {
    says(both);
    expect(await postJson(url(), options)).toEqual({ code: 'address_refused' });
  }
  expect(visits).toBe(0);
});

it('the address that was checked is the one that is connected to: nobody is asked again in between', async () => {
  says([PUBLIC], ['127.0.0.1']);
  // No answer comes from there in this time, or from nowhere at once; either way it was not the private one.
  await postJson(url(), { ...options, timeoutMillis: 200 });
  expect([asked.length, visits]).toEqual([1, 0]);
});

it('whoever may be private can be called there, so that a visit would have been counted', async () => {
  const local = `https://127.0.0.1:${port}/`;
  expect(await postJson(local, { ...options, allowPrivate: true })).toEqual({ code: 'unreachable' });
  expect(visits).toBe(1);
});
