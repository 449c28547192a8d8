import type { Flow } from '@partwell/flow/schema';
import type { Tally } from './tally.ts';

/** Nothing counted yet; what nobody will see is there with zero. */
export const emptyTally = (flows: readonly Flow[]): Tally => ({
  customers: 0,
  withoutFlow: 0,
  flows: flows.map((flow) => ({
    customers: 0,
    withoutOffer: 0,
    segments: byId(Object.keys(flow.segments), () => ({ customers: 0, also: {} })),
    reasons: byId(
      flow.reasons.map(({ id }) => id),
      () => ({ customers: 0, withoutOffer: 0 }),
    ),
    offers: byId(Object.keys(flow.offers), () => ({
      customers: 0,
      upFront: 0,
      reasons: {},
      savesAtMost: {},
      causes: {},
    })),
    giftsAtMost: {},
  })),
});

const byId = <T>(ids: readonly string[], make: () => T): Record<string, T> =>
  Object.fromEntries(ids.map((id) => [id, make()]));
