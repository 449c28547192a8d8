import { expect } from 'vitest';
import type { Tab } from '../engines/index.ts';

/** All that may be under way with `keepalive` when a page is left: the standard's 64 KiB, for all of the page together. */
const quotaBytes = 64 * 1024;

/** In the head of a page: uses the quota up to the last byte. What it asks for must hang. */
export const quotaUsedUp = (address: string): string =>
  `<script>fetch('${address}',{method:'POST',keepalive:true,body:'x'.repeat(${quotaBytes})}).catch(()=>{})</script>`;

/** That not one byte more is taken, wherever it is to go. */
export async function expectQuotaUsedUp(tab: Tab, address: string): Promise<void> {
  const refused = await tab.evaluate(
    (to) =>
      Promise.race([
        fetch(to, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'x' }).then(
          () => false,
          () => true,
        ),
        // Where it is taken it hangs, as all that is sent there does.
        new Promise<boolean>((late) => setTimeout(() => late(false), 3000)),
      ]),
    address,
  );
  expect(refused, 'a keepalive of one byte is refused').toBe(true);
}
