import { type FlowMap, offersFor, type StateName } from '../../machine/index.ts';
import type { Flow } from '../../schema/flow.ts';
import type { ScreenName } from '../../schema/session.ts';
import { type Explored, explore, type Machine, machine } from './explore.ts';
import { mapsOf } from './map-of.ts';
import { type Way, ways } from './ways.ts';

/** What a subscriber can come through, found by walking the real machine with the flow's own map. */
export interface Walk {
  /** The first screen; of several customers’ one that is not yet the last question. */
  readonly opensOn: ScreenName | undefined;
  /** Moments from which no press leads to the cancellation. */
  readonly stuck: readonly StateName[];
  /** The longest way on which everything is declined. */
  readonly longest: Way | undefined;
  /** The most screens with offers on one way. */
  readonly offerScreens: number;
  /** Offers that come up again, themselves or in kind, after they were turned down. */
  readonly reoffered: readonly string[];
  /** The most screens between the way out and the commit, from a screen with offers. */
  readonly screensAfterExit: number;
  /** Whether the way out of a screen with offers leads past offers or a question about them. */
  readonly exitLeadsToOffers: boolean;
  /** Whether offers are shown that were not asked for first. */
  readonly offersUnasked: boolean;
  /** How often one way asks whether offers may be made. */
  readonly asksForOffers: number;
}

const MOST = 500;
const known = new Map<string, Walk>();

/** Walks a flow in every way its customers can; flows with the same maps share one walk. */
export function walkOf(flow: Flow): Walk {
  return mapsOf(flow).map(walked).reduce(worse);
}

function walked(map: FlowMap): Walk {
  const cacheKey = JSON.stringify(map);
  const ready = known.get(cacheKey);
  if (ready) return ready;
  const made = walkThrough(map);
  if (known.size >= MOST) known.clear();
  known.set(cacheKey, made);
  return made;
}

/** The worst of two walks, which are those of different customers. */
const worse = (a: Walk, b: Walk): Walk => ({
  opensOn: b.opensOn === 'confirm' ? a.opensOn : b.opensOn,
  stuck: [...new Set([...a.stuck, ...b.stuck])],
  longest: (a.longest?.screens.length ?? 0) >= (b.longest?.screens.length ?? 0) ? a.longest : b.longest,
  offerScreens: Math.max(a.offerScreens, b.offerScreens),
  reoffered: [...new Set([...a.reoffered, ...b.reoffered])],
  screensAfterExit: Math.max(a.screensAfterExit, b.screensAfterExit),
  exitLeadsToOffers: a.exitLeadsToOffers || b.exitLeadsToOffers,
  offersUnasked: a.offersUnasked || b.offersUnasked,
  asksForOffers: Math.max(a.asksForOffers, b.asksForOffers),
});

export function walkThrough(map: FlowMap, by: Machine = machine): Walk {
  const all = ways(map, by);
  const explored = explore(map, by);
  const declining = all.filter(({ declinesAll }) => declinesAll);
  const exits = exitsFromOffers(explored, map);
  return {
    opensOn: all[0]?.screens[0],
    stuck: stuckIn(explored),
    longest: declining.sort((a, b) => b.screens.length - a.screens.length || b.presses - a.presses)[0],
    offerScreens: Math.max(0, ...all.map(({ offered }) => offered.length)),
    reoffered: [...new Set(all.flatMap((way) => offeredAgain(way, map)))],
    screensAfterExit: Math.max(0, ...exits.map(({ screens }) => screens)),
    exitLeadsToOffers: exits.some(({ pastOffers }) => pastOffers),
    offersUnasked: all.some(({ screens }) => {
      const offer = screens.indexOf('offer');
      return offer >= 0 && !screens.slice(0, offer).includes('permission');
    }),
    asksForOffers: Math.max(0, ...all.map(({ screens }) => screens.filter((s) => s === 'permission').length)),
  };
}

/** Where nothing is to be canceled any more, or it is on its way. */
const ended: readonly StateName[] = ['canceling', 'done', 'closed'];

function stuckIn({ states, steps }: Explored): StateName[] {
  const leads = new Set(
    [...steps].filter(([, all]) => all.some(({ cancels }) => cancels)).map(([key]) => key),
  );
  for (let grew = true; grew; ) {
    const size = leads.size;
    for (const [key, all] of steps) if (all.some(({ to }) => leads.has(to))) leads.add(key);
    grew = leads.size > size;
  }
  const names = [...states].flatMap(([key, { name }]) =>
    leads.has(key) || ended.includes(name) ? [] : [name],
  );
  return [...new Set(names)];
}

function offeredAgain({ offered }: Way, map: FlowMap): string[] {
  const kindOf = (id: string) => map.offers?.[id]?.kind ?? id;
  return offered.flatMap((screen, index) => {
    const before = new Set(offered.slice(0, index).flat().map(kindOf));
    return screen.filter((id) => before.has(kindOf(id)));
  });
}

interface Exit {
  readonly screens: number;
  readonly pastOffers: boolean;
}

/** The shortest way from each screen with offers to the commit that begins with the way out. */
function exitsFromOffers({ states, steps }: Explored, map: FlowMap): Exit[] {
  const offering = [...states].filter(
    ([, state]) => state.name === 'offer' && offersFor(map, state).length > 0,
  );
  return offering.flatMap(([key]) => {
    const out = steps.get(key)?.find(({ event }) => event.type === 'leave');
    if (!out) return [];
    if (out.cancels) return [{ screens: 0, pastOffers: false }];
    let at = out.to;
    let pastOffers = false;
    for (let screens = 1; screens < 10; screens++) {
      const name = states.get(at)?.name;
      pastOffers ||= name === 'offer' || name === 'permission';
      const next = steps.get(at)?.find(({ event }) => event.type === 'commit' || event.type === 'leave');
      if (!next || next.cancels) return [{ screens, pastOffers }];
      at = next.to;
    }
    return [{ screens: 10, pastOffers }];
  });
}
