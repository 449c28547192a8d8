import { followUpOf } from '../../eligibility/follow-up-of.ts';
import { type FlowMap, offersAfter } from '../../machine/index.ts';
import type { When } from '../../schema/condition.ts';
import type { Flow } from '../../schema/flow.ts';
import { canMeet } from './can-meet.ts';

/** Where one answer leads, and who may give it. */
interface Answer {
  readonly when: When | undefined;
  readonly offers: readonly string[];
}

/**
 * The maps the machine walks for a flow: for a customer who could be given everything after the reason and,
 * where the flow has offers up front, for one who is shown those first and then what such a customer can be given.
 */
export function mapsOf(flow: Flow): readonly FlowMap[] {
  const meets = canMeet(flow);
  const whenOf = (id: string) => flow.offers[id]?.when;
  const answers = flow.question?.asked === 'after' ? [] : answersOf(flow);
  const plain = mapOf(
    flow,
    answers.map(({ when, offers }) => offers.filter((id) => meets(when, whenOf(id)))),
  );
  const { upFront } = flow;
  const first = upFront?.offers.filter((id) => meets(upFront.when, whenOf(id))) ?? [];
  if (!upFront || first.length === 0) return [plain];
  const after = answers.map(({ when, offers }) =>
    offers.filter((id) => first.some((shown) => meets(upFront.when, whenOf(shown), when, whenOf(id)))),
  );
  return [plain, mapOf(flow, after, first)];
}

/**
 * Answers that the machine cannot tell apart share one: those that lead to no offer, those whose offers are all
 * passed by up front, and the rest.
 */
function mapOf(flow: Flow, lists: readonly (readonly string[])[], upFront: readonly string[] = []): FlowMap {
  const kinds = Object.fromEntries(Object.entries(flow.offers).map(([id, { kind }]) => [id, { kind }]));
  const groups = new Map<string, Set<string>>();
  for (const offers of lists) {
    const left = offersAfter(
      { reasons: [{ id: 'any', offers }], offers: kinds },
      { answer: { reason: 'any' }, declined: false, passed: upFront },
    );
    const group = offers.length === 0 ? 'nothing' : left.length === 0 ? 'passed' : 'offers';
    groups.set(group, new Set([...(groups.get(group) ?? []), ...offers]));
  }
  return {
    reasons: [...groups].map(([id, offers]) => ({ id, offers: [...offers] })),
    offers: kinds,
    ...(upFront.length > 0 && { upFront: { offers: upFront } }),
    ...(flow.permission && { permission: {} }),
    ...(flow.exit === 'direct' && { exit: 'direct' as const }),
  };
}

/** Where each answer leads: a reason, or one of the answers to its follow-up. */
function answersOf(flow: Flow): readonly Answer[] {
  return flow.reasons.flatMap((reason) => {
    const followUp = followUpOf(reason);
    const options = followUp?.kind === 'choice' ? followUp.options : [];
    const own = options.flatMap((option) =>
      typeof option === 'object' && option.offers ? [option.offers] : [],
    );
    return [reason.offers, ...own].map((offers) => ({ when: reason.when, offers }));
  });
}
