import { isGift } from '@partwell/flow/eligibility';
import type { LoadedFlow } from '../input/load-flows.ts';
import { jsonText } from '../output/json-text.ts';
import type { Moment } from './count-customer.ts';
import type { Simulated } from './simulate.ts';
import type { FlowTally } from './tally.ts';

/** The documented shape for programs; properties are added to it, never renamed. */
export function simulationJson(
  { complete, lines, bad, badLines, tally }: Simulated,
  flows: readonly LoadedFlow[],
  { now, timeZone }: Moment,
): string {
  return jsonText({
    version: 1,
    now,
    timeZone,
    complete,
    lines,
    badLines: { count: bad, first: badLines },
    customers: tally.customers,
    withoutFlow: tally.withoutFlow,
    flows: flows.flatMap((loaded, index) => {
      const counted = tally.flows[index];
      return counted ? [flowJson(loaded, counted)] : [];
    }),
  });
}

const flowJson = ({ flow, file }: LoadedFlow, counted: FlowTally) => ({
  flow: flow.id,
  file,
  customers: counted.customers,
  withoutOffer: counted.withoutOffer,
  giftsAtMost: counted.giftsAtMost,
  segments: listed(counted.segments),
  reasons: listed(counted.reasons),
  offers: listed(counted.offers).map(({ id, ...offer }) => {
    const written = flow.offers[id];
    return { id, ...(written && { kind: written.kind, gift: isGift(written) }), ...offer };
  }),
});

const listed = <T extends object>(record: Readonly<Record<string, T>>) =>
  Object.entries(record).map(([id, each]) => ({ id, ...each }));
