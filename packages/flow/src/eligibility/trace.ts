import { askedBy, type FlowPlan, type PlannedReason } from './flow-plan.ts';
import type { Judgement } from './judge.ts';
import type { Placed } from './place.ts';

/** Why an offer was or was not given to this customer, in a code and in words. */
export interface TraceEntry {
  readonly offer: string;
  readonly given: boolean;
  readonly code:
    | 'given'
    | 'unused'
    | 'switched_off'
    | 'condition'
    | 'missing_value'
    | 'too_young'
    | 'cooldown'
    | 'unavailable'
    | 'budget'
    | 'margin_floor'
    | 'no_room';
  readonly why: string;
  /** The reasons it is shown for, or was looked at for. */
  readonly reasons: readonly string[];
  /** Set where it is shown, or was looked at, before the question. */
  readonly upFront?: true;
}

/** Accounts for every offer of a flow: the reasons that lead to it, and what came of them. */
export function traceOf(
  plan: FlowPlan,
  reasons: readonly PlannedReason[],
  isUpFrontDue: boolean,
  judged: readonly Judgement[],
  placed: Placed,
): TraceEntry[] {
  const asked = reasons.length === plan.reasons.length ? plan.askedBy : askedBy(reasons, plan.offers.length);
  const trace: TraceEntry[] = [];
  for (let at = 0; at < plan.offers.length; at++) {
    const offer = plan.offers[at]?.id ?? '';
    const judgement = judged[at];
    const wanted = asked[at] ?? nobody;
    const entry =
      judgement && !judgement.given
        ? { offer, given: false, code: judgement.code, why: judgement.why, reasons: wanted }
        : placed.isShown[at]
          ? {
              offer,
              given: true,
              code: 'given' as const,
              why: 'eligible',
              reasons: placed.shownFor[at] ?? nobody,
            }
          : withheld(offer, wanted, isUpFrontDue && plan.upFront.includes(at));
    trace.push(isUpFrontDue && plan.upFront.includes(at) ? { ...entry, upFront: true } : entry);
  }
  return trace;
}

const nobody: readonly string[] = [];

const withheld = (offer: string, reasons: readonly string[], isUpFront: boolean): TraceEntry =>
  reasons.length === 0 && !isUpFront
    ? { offer, given: false, code: 'unused', why: 'nothing this customer can answer leads to it', reasons }
    : { offer, given: false, code: 'no_room', why: 'the offers before it fill the screen', reasons };
