import type { Manager } from '../../ports/workspaces.ts';
import { flowsKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';

export type OffersSwitched =
  | { readonly ok: true; readonly offSince: string | null }
  | { readonly ok: false; readonly code: 'flow_unknown' };

/**
 * Gives the offers of a flow to nobody, or to those it is for again; of files too, and of sessions that have begun.
 * The way out is no offer: nothing about it changes.
 */
export const switchOffers = async (
  context: Context,
  manager: Manager,
  flow: string,
  enabled: boolean,
): Promise<OffersSwitched> => {
  const { storage, clock, log } = context.ports;
  const owner = ownerOf(manager);
  const [known] = await storage.flows.page(owner.workspace, flow, { limit: 1 });
  if (!known) return { ok: false, code: 'flow_unknown' };
  await storage.transaction(
    async (records) => {
      const before = (await records.offersOff.since(owner, flow)) === undefined;
      if (before === enabled) return;
      if (enabled) await records.offersOff.turnOn(owner, flow);
      else await records.offersOff.turnOff(owner, flow, clock.now().toISOString());
      await audit(context.ports, records, manager, flow, { offers: { from: before, to: enabled } });
    },
    { alone: [flowsKey(owner.workspace)] },
  );
  log.warn(enabled ? 'offers.switched_on' : 'offers.switched_off', { ...owner, flow });
  await context.flows.read(owner);
  return { ok: true, offSince: (await storage.offersOff.since(owner, flow)) ?? null };
};
