import type { FlowPlan, PlannedReason } from './flow-plan.ts';
import type { Judgement } from './judge.ts';
import type { GivenReason } from './resolution.ts';

/** Where offers are shown. */
export interface Placed {
  readonly reasons: readonly GivenReason[];
  readonly upFront: readonly string[];
  /** By place in the plan's offers: whether it is on any screen. */
  readonly isShown: readonly boolean[];
  /** By place in the plan's offers: the reasons it is shown for. */
  readonly shownFor: readonly (readonly string[] | undefined)[];
}

/** Puts the offers a customer may be given onto screens: the first of each list, as many as share a screen. */
export function place(
  plan: FlowPlan,
  reasons: readonly PlannedReason[],
  isUpFrontDue: boolean,
  judged: readonly Judgement[],
  offersPerScreen: number,
  /** Whether what ends a pause may stand beside what is said of it. */
  offersToResume: boolean,
): Placed {
  const isShown: boolean[] = judged.map(() => false);
  const shownFor: (string[] | undefined)[] = [];
  const screen = (places: readonly number[], reason?: string): string[] => {
    const ids: string[] = [];
    for (const at of places) {
      const planned = plan.offers[at];
      if (!planned || !judged[at]?.given) continue;
      ids.push(planned.id);
      isShown[at] = true;
      if (reason !== undefined) {
        const reasons = shownFor[at];
        if (!reasons) shownFor[at] = [reason];
        else if (reasons[reasons.length - 1] !== reason) reasons.push(reason);
      }
      if (ids.length === offersPerScreen) break;
    }
    return ids;
  };
  const upFront = isUpFrontDue ? screen(plan.upFront) : [];
  const given: GivenReason[] = [];
  for (const { id, offers, options } of reasons) {
    given.push(
      options.length === 0
        ? { id, offers: screen(offers, id) }
        : {
            id,
            offers: screen(offers, id),
            byOption: Object.fromEntries(options.map((option) => [option.id, screen(option.offers, id)])),
          },
    );
  }
  // What a pause is ended with stands beside what is said of it: nothing has to lead there.
  plan.offers.forEach(({ offer }, at) => {
    if (offersToResume && offer.kind === 'resume' && judged[at]?.given) isShown[at] = true;
  });
  return { reasons: given, upFront, isShown, shownFor };
}
