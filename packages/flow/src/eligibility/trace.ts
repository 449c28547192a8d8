import type { Reason } from '../schema/reason.ts';
import type { Judgement } from './judge.ts';

/** Why an offer was or was not given to this customer, in a code and in words. */
export interface TraceEntry {
  readonly offer: string;
  readonly given: boolean;
  readonly code: 'given' | 'unused' | 'condition' | 'missing_value' | 'cooldown' | 'unavailable' | 'no_room';
  readonly why: string;
  /** The reasons it was looked at for. */
  readonly reasons: readonly string[];
}

/** Accounts for one offer: the reasons that lead to it, and what came of them. */
export function traceOf(
  id: string,
  judged: Judgement | undefined,
  reasons: readonly Reason[],
  given: ReadonlyMap<string, readonly string[]>,
): TraceEntry {
  const asked = reasons.filter((reason) => reason.offers.includes(id)).map((reason) => reason.id);
  const shownFor = asked.filter((reason) => given.get(reason)?.includes(id));
  if (!judged?.prepared?.available) {
    return {
      offer: id,
      given: false,
      code: judged?.code ?? 'unused',
      why: judged?.why ?? 'not defined',
      reasons: asked,
    };
  }
  if (asked.length === 0) {
    return {
      offer: id,
      given: false,
      code: 'unused',
      why: 'no reason of this customer leads to it',
      reasons: [],
    };
  }
  return shownFor.length > 0
    ? { offer: id, given: true, code: 'given', why: 'eligible', reasons: shownFor }
    : {
        offer: id,
        given: false,
        code: 'no_room',
        why: 'the offers before it fill the screen',
        reasons: asked,
      };
}
