import { followUpOf } from '../../eligibility/follow-up-of.ts';
import { type FlowMap, offersAfter } from '../../machine/index.ts';
import type { Flow } from '../../schema/flow.ts';

/**
 * The map the machine walks for a flow, for a customer who could be given everything. Answers that the machine
 * cannot tell apart share one: those that lead to no offer, those whose offers are all passed by up front, and the rest.
 */
export function mapOf(flow: Flow): FlowMap {
  const upFront = flow.upFront?.offers ?? [];
  const kinds = Object.fromEntries(Object.entries(flow.offers).map(([id, { kind }]) => [id, { kind }]));
  const lists = flow.question?.asked === 'after' ? [] : answersOf(flow);

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
function answersOf(flow: Flow): readonly (readonly string[])[] {
  return flow.reasons.flatMap((reason) => {
    const followUp = followUpOf(reason);
    const options = followUp?.kind === 'choice' ? followUp.options : [];
    const own = options.flatMap((option) =>
      typeof option === 'object' && option.offers ? [option.offers] : [],
    );
    return [reason.offers, ...own];
  });
}
