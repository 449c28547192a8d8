import { randomBytes, randomFillSync } from 'node:crypto';
import type { Random } from '../ports/random.ts';

const DRAWN = 4096;
const drawn = Buffer.alloc(DRAWN);
let used = DRAWN;

/** Draws for many at once, since each drawing has its price; nothing that was handed out stays here. */
const bytes = (length: number): Uint8Array => {
  if (length > DRAWN / 16) return randomBytes(length);
  if (used + length > DRAWN) {
    randomFillSync(drawn);
    used = 0;
  }
  const part = Uint8Array.from(drawn.subarray(used, used + length));
  drawn.fill(0, used, used + length);
  used += length;
  return part;
};

/** The operating system's randomness. */
export const systemRandom: Random = { bytes, unit: () => Math.random() };
