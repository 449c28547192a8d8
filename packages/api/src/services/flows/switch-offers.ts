import type { Owner } from '../../ports/records.ts';
import type { Context } from '../context.ts';

export type OffersSwitched =
  | { readonly ok: true; readonly offSince: string | null }
  | { readonly ok: false; readonly code: 'flow_unknown' };

/**
 * Gives the offers of a flow to nobody, or to those it is for again; of files too, and of sessions that have begun.
 * The way out is no offer: nothing about it changes.
 */
export const switchOffers = async (
  context: Context,
  owner: Owner,
  flow: string,
  enabled: boolean,
): Promise<OffersSwitched> => {
  const { storage, clock, log } = context.ports;
  const [known] = await storage.flows.page(owner.workspace, flow, { limit: 1 });
  if (!known) return { ok: false, code: 'flow_unknown' };
  if (enabled) await storage.offersOff.turnOn(owner, flow);
  else await storage.offersOff.turnOff(owner, flow, clock.now().toISOString());
  log.warn(enabled ? 'offers.switched_on' : 'offers.switched_off', { ...owner, flow });
  await context.flows.read(owner);
  return { ok: true, offSince: (await storage.offersOff.since(owner, flow)) ?? null };
};
