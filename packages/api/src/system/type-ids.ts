import { TypeID } from 'typeid-js';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Random } from '../ports/random.ts';

/** Crockford's letters: none that is read as another. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** TypeIDs over UUIDv7 (RFC 9562 § 5.7) made from the given clock and randomness. */
export const typeIds = (clock: Clock, random: Random): Ids => ({
  create: (prefix) => {
    const bytes = new Uint8Array(random.bytes(16));
    const view = new DataView(bytes.buffer);
    const millis = clock.now().getTime();
    view.setUint16(0, Math.floor(millis / 2 ** 32));
    view.setUint32(2, millis % 2 ** 32);
    view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
    view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
    return TypeID.fromUUIDBytes(prefix, bytes).toString();
  },

  reference: () => {
    const letters = Array.from(random.bytes(8), (byte) => READABLE[byte % 32]).join('');
    return `PW-${letters.slice(0, 4)}-${letters.slice(4)}`;
  },
});
