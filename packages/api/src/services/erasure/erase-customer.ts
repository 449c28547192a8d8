import type { Manager } from '../../ports/workspaces.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { type Erased, eraseAsked } from './erase-asked.ts';

export interface CustomerErased {
  readonly erased: Erased & { readonly events: number };
  /** What has to be settled or delivered first; the rest is erased when that is done. */
  readonly waiting: { readonly actions: number; readonly webhooks: number };
}

/**
 * Erases what is kept about a customer: at once, but for what is not settled yet and what the host has not been told yet
 * of money. That is marked, so that it goes by itself, whoever asks or forgets to. Asked again, it says how things stand.
 *
 * A dialog that is open ends: its session is not there any more, and the page's own cancel stands in.
 */
export const eraseCustomer = async (
  context: Context,
  manager: Manager,
  customer: string,
): Promise<CustomerErased> => {
  const { ports } = context;
  const { storage, clock, log } = ports;
  const owner = ownerOf(manager);
  const at = clock.now().toISOString();
  const events = await storage.transaction(
    async (records) => {
      // Who asks for it by the customer's id can find it; the log itself names nobody.
      await audit(ports, records, manager, ports.pseudonyms.of(owner, customer));
      return records.erasure.ask(owner, customer, at);
    },
    { alone: [] },
  );
  const erased = await eraseAsked(context, owner, customer);
  await storage.scrub();
  log.info('customer.erased', { ...owner, count: erased.sessions });
  return { erased: { ...erased, events }, waiting: await storage.erasure.waiting(owner, customer) };
};
