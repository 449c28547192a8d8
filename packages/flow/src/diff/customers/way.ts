import type { Resolution } from '../../eligibility/resolution.ts';
import { code } from '../../words/listed.ts';
import { keysOf, same } from '../same.ts';

/** What a customer is given: by which flow, and what it decides. Nothing where no flow is for them. */
export type Seen = { readonly flow: string; readonly resolution: Resolution } | undefined;

/** One way in which a customer sees something else. */
export interface Way {
  readonly code:
    | 'flow'
    | 'offer_gained'
    | 'offer_lost'
    | 'terms'
    | 'reason_gained'
    | 'reason_lost'
    | 'arrangement'
    | 'words';
  /** What comes after "3 customers …". */
  readonly says: string;
}

/** Every way in which one customer sees something else. Other words count only where all else is the same. */
export function waysFor(before: Seen, after: Seen): Way[] {
  if (!before && !after) return [];
  const flow: Way[] =
    before?.flow === after?.flow
      ? []
      : [{ code: 'flow', says: `get ${flowName(after)} instead of ${flowName(before)}` }];
  const ways = [
    ...flow,
    ...offerWays(before?.resolution.offers ?? {}, after?.resolution.offers ?? {}),
    ...reasonWays(before?.resolution.reasons ?? [], after?.resolution.reasons ?? []),
  ];
  if (ways.length > 0 || !before || !after) return ways;
  if (!same(arrangement(before.resolution), arrangement(after.resolution))) {
    return [{ code: 'arrangement', says: 'find the same offers in other places or another order' }];
  }
  return same(before.resolution.view, after.resolution.view)
    ? []
    : [{ code: 'words', says: 'read other words, with the same offers' }];
}

const flowName = (seen: Seen) => (seen ? `flow ${code(seen.flow)}` : 'no flow');

function offerWays(before: Resolution['offers'], after: Resolution['offers']): Way[] {
  return keysOf(before, after).flatMap((id): Way[] => {
    const [a, b] = [before[id], after[id]];
    if (!a) return [{ code: 'offer_gained', says: `gain offer ${code(id)}` }];
    if (!b) return [{ code: 'offer_lost', says: `lose offer ${code(id)}` }];
    return same(a, b) ? [] : [{ code: 'terms', says: `get other choices or terms of offer ${code(id)}` }];
  });
}

function reasonWays(before: Resolution['reasons'], after: Resolution['reasons']): Way[] {
  const [a, b] = [before, after].map((reasons) => reasons.map(({ id }) => id));
  if (!a || !b) return [];
  return [
    ...b
      .filter((id) => !a.includes(id))
      .map((id): Way => ({ code: 'reason_gained', says: `are asked about reason ${code(id)} too` })),
    ...a
      .filter((id) => !b.includes(id))
      .map((id): Way => ({ code: 'reason_lost', says: `are no longer asked about reason ${code(id)}` })),
  ];
}

const arrangement = ({ upFront, reasons }: Resolution) => ({ upFront, reasons });
