import type { Flow } from '../schema/flow.ts';
import type { Reason } from '../schema/reason.ts';
import { followUpOf } from './follow-up-of.ts';
import type { Judgement } from './judge.ts';
import type { GivenReason } from './resolution.ts';
import type { TraceEntry } from './trace.ts';

/** Where offers are shown, and an account of each: filled place by place. */
export interface Placed {
  readonly reasons: readonly GivenReason[];
  readonly upFront: readonly string[];
  readonly shown: ReadonlySet<string>;
  readonly trace: readonly TraceEntry[];
}

interface Place {
  readonly asked: string[];
  readonly shown: string[];
  upFront: boolean;
  shownUpFront: boolean;
}

/** Puts the offers a customer may be given onto screens: the first of each list, as many as share a screen. */
export function place(
  flow: Flow,
  reasons: readonly Reason[],
  isUpFrontDue: boolean,
  judged: ReadonlyMap<string, Judgement>,
): Placed {
  const most = flow.limits.offersPerScreen;
  const places = new Map<string, Place>();
  const placeOf = (id: string): Place => {
    let found = places.get(id);
    if (!found) {
      found = { asked: [], shown: [], upFront: false, shownUpFront: false };
      places.set(id, found);
    }
    return found;
  };
  const screen = (ids: readonly string[], reason: string | undefined): string[] => {
    const given: string[] = [];
    for (const id of ids) {
      const judgement = judged.get(id);
      if (!judgement) continue;
      const at = placeOf(id);
      const fits = judgement.given && given.length < most && !given.includes(id);
      if (fits) given.push(id);
      if (reason === undefined) {
        at.upFront = true;
        at.shownUpFront ||= fits;
      } else {
        if (at.asked.at(-1) !== reason) at.asked.push(reason);
        if (fits && at.shown.at(-1) !== reason) at.shown.push(reason);
      }
    }
    return given;
  };

  const upFront = isUpFrontDue && flow.upFront ? screen(flow.upFront.offers, undefined) : [];
  const given = reasons.map((reason): GivenReason => {
    const offers = screen(reason.offers, reason.id);
    const followUp = followUpOf(reason);
    if (followUp?.kind !== 'choice') return { id: reason.id, offers };
    const byOption: Record<string, readonly string[]> = {};
    let own = false;
    for (const option of followUp.options) {
      if (typeof option === 'string' || !option.offers) continue;
      byOption[option.id] = screen(option.offers, reason.id);
      own = true;
    }
    return own ? { id: reason.id, offers, byOption } : { id: reason.id, offers };
  });

  const shown = new Set<string>();
  const trace: TraceEntry[] = [];
  for (const [id, judgement] of judged) {
    const at = places.get(id);
    if (at && (at.shown.length > 0 || at.shownUpFront)) shown.add(id);
    trace.push(entryFor(id, judgement, at));
  }
  return { reasons: given, upFront, shown, trace };
}

/** Accounts for one offer: the reasons that lead to it, and what came of them. */
function entryFor(offer: string, judgement: Judgement, at: Place | undefined): TraceEntry {
  const upFront = at?.upFront ? ({ upFront: true } as const) : undefined;
  const reasons = at?.asked ?? [];
  if (!judgement.given) {
    return { offer, given: false, code: judgement.code, why: judgement.why, reasons, ...upFront };
  }
  if (!at) {
    return { offer, given: false, code: 'unused', why: 'no reason of this customer leads to it', reasons };
  }
  return at.shown.length > 0 || at.shownUpFront
    ? { offer, given: true, code: 'given', why: 'eligible', reasons: at.shown, ...upFront }
    : {
        offer,
        given: false,
        code: 'no_room',
        why: 'the offers before it fill the screen',
        reasons,
        ...upFront,
      };
}
