import { expect, it } from 'vitest';
import { secretBox } from './secret-box.ts';
import { systemRandom } from './system-random.ts';

const box = secretBox(new Uint8Array(32).fill(1), systemRandom);
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

it('gives a secret back at its own place', () => {
  const sealed = box.seal('here', secret);
  expect(sealed).not.toContain(secret.slice(6, 12));
  expect(box.open('here', sealed)).toBe(secret);
});

it('seals the same secret differently each time', () => {
  expect(box.seal('here', secret)).not.toBe(box.seal('here', secret));
});

it('opens nothing at another place, for another server, or that was changed', () => {
  const sealed = box.seal('here', secret);
  expect(box.open('there', sealed)).toBeUndefined();
  expect(secretBox(new Uint8Array(32).fill(2), systemRandom).open('here', sealed)).toBeUndefined();
  for (let at = 2; at < sealed.length; at += 7) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(box.open('here', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
  }
  for (const nothing of ['', '1.', '1.AAAA', '2.AAAA', 'sealed', '1.ÿ']) {
    expect(box.open('here', nothing)).toBeUndefined();
  }
});
