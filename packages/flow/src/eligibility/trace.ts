import type { FlowPlan, PlannedReason } from './flow-plan.ts';
import type { Judgement } from './judge.ts';
import type { Placed } from './place.ts';

/** Why an offer was or was not given to this customer, in a code and in words. */
export interface TraceEntry {
  readonly offer: string;
  readonly given: boolean;
  readonly code:
    | 'given'
    | 'unused'
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
  const asked: string[][] = judged.map(() => []);
  const shown: string[][] = judged.map(() => []);
  reasons.forEach(({ id, offers, options }, index) => {
    const given = placed.reasons[index];
    const note = (places: readonly number[], screen: readonly string[]) => {
      for (const at of places) {
        if (asked[at]?.at(-1) !== id) asked[at]?.push(id);
        const isHere = screen.includes(plan.offers[at]?.id ?? '');
        if (isHere && shown[at]?.at(-1) !== id) shown[at]?.push(id);
      }
    };
    note(offers, given?.offers ?? []);
    for (const option of options) note(option.offers, given?.byOption?.[option.id] ?? []);
  });

  return plan.offers.map(({ id: offer }, at): TraceEntry => {
    const judgement = judged[at];
    const wanted = asked[at] ?? [];
    const here = isUpFrontDue && plan.upFront.includes(at) ? ({ upFront: true } as const) : undefined;
    if (judgement && !judgement.given) {
      return { offer, given: false, code: judgement.code, why: judgement.why, reasons: wanted, ...here };
    }
    if (placed.isShown[at]) {
      return { offer, given: true, code: 'given', why: 'eligible', reasons: shown[at] ?? [], ...here };
    }
    return wanted.length === 0 && !here
      ? {
          offer,
          given: false,
          code: 'unused',
          why: 'nothing this customer can answer leads to it',
          reasons: [],
        }
      : {
          offer,
          given: false,
          code: 'no_room',
          why: 'the offers before it fill the screen',
          reasons: wanted,
          ...here,
        };
  });
}
