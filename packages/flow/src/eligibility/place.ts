import type { FlowPlan, PlannedReason } from './flow-plan.ts';
import type { Judgement } from './judge.ts';
import type { GivenReason } from './resolution.ts';

/** Where offers are shown. */
export interface Placed {
  readonly reasons: readonly GivenReason[];
  readonly upFront: readonly string[];
  /** By place in the plan's offers: whether it is on any screen. */
  readonly isShown: readonly boolean[];
}

/** Puts the offers a customer may be given onto screens: the first of each list, as many as share a screen. */
export function place(
  plan: FlowPlan,
  reasons: readonly PlannedReason[],
  isUpFrontDue: boolean,
  judged: readonly Judgement[],
  offersPerScreen: number,
): Placed {
  const isShown: boolean[] = judged.map(() => false);
  const screen = (places: readonly number[]): string[] => {
    const ids: string[] = [];
    for (const at of places) {
      const planned = plan.offers[at];
      if (!planned || !judged[at]?.given) continue;
      ids.push(planned.id);
      isShown[at] = true;
      if (ids.length === offersPerScreen) break;
    }
    return ids;
  };
  const upFront = isUpFrontDue ? screen(plan.upFront) : [];
  const given: GivenReason[] = [];
  for (const { id, offers, options } of reasons) {
    given.push(
      options.length === 0
        ? { id, offers: screen(offers) }
        : {
            id,
            offers: screen(offers),
            byOption: Object.fromEntries(options.map((option) => [option.id, screen(option.offers)])),
          },
    );
  }
  return { reasons: given, upFront, isShown };
}
