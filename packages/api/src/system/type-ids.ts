import { TypeID } from 'typeid-js';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Random } from '../ports/random.ts';

/** Crockford's letters: none that is read as another. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** TypeIDs over UUIDv7 (RFC 9562 § 5.7) made from the given clock and randomness. */
export const typeIds = (clock: Clock, random: Random): Ids => {
  let last = 0;
  let counter = 0;

  /** Time and counter of the next id: never one that sorts before the last (RFC 9562 § 6.2, method 1). */
  const next = (): void => {
    const now = clock.now().getTime();
    counter = now > last ? 0 : counter + 1;
    last = Math.max(now, last);
    if (counter > 0xfff) {
      counter = 0;
      last += 1;
    }
  };

  return {
    create: (prefix) => {
      next();
      const bytes = new Uint8Array(random.bytes(16));
      const view = new DataView(bytes.buffer);
      view.setUint16(0, Math.floor(last / 2 ** 32));
      view.setUint32(2, last % 2 ** 32);
      view.setUint16(6, 0x7000 | counter);
      view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
      return TypeID.fromUUIDBytes(prefix, bytes).toString();
    },

    reference: () => {
      const letters = Array.from(random.bytes(8), (byte) => READABLE[byte % 32]).join('');
      return `PW-${letters.slice(0, 4)}-${letters.slice(4)}`;
    },
  };
};
