import type { BeforeCommit } from '../fairness/before-commit.ts';
import type { OfferSubject } from '../offers/offer-kind.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import { chooseLanguage } from '../text/languages.ts';
import { attributesOf } from './attributes.ts';
import { type Conditions, createConditions } from './conditions.ts';
import { Decision } from './decision.ts';
import { type FlowPlan, flowPlan, type PlannedReason } from './flow-plan.ts';
import { type Judgement, judge } from './judge.ts';
import { noNextCharge } from './no-next-charge.ts';
import { type Placed, place } from './place.ts';
import type { Resolution, ResolveContext } from './resolution.ts';
import { roomBeforeCommit } from './room-before-commit.ts';
import { shuffled } from './shuffled.ts';

const NONE: BeforeCommit = { screen: false, offer: false };

/** Only who is paused reads something ahead of the cancellation that no document lists. */
const standingRoom = (flow: Flow, facts: CustomerFacts): BeforeCommit =>
  facts.subscription.status === 'paused' ? roomBeforeCommit(flow, facts) : NONE;

/** What a decision was made of and came to. */
export interface DecisionParts {
  readonly flow: Flow;
  readonly facts: CustomerFacts;
  readonly context: ResolveContext;
  readonly plan: FlowPlan;
  readonly subject: OfferSubject;
  readonly conditions: Conditions;
  /** Those for this customer, in the order they are shown. */
  readonly reasons: readonly PlannedReason[];
  readonly isUpFrontDue: boolean;
  /** By place in the plan's offers. */
  readonly judged: readonly Judgement[];
  readonly placed: Placed;
  /** What the law leaves room for beside what is said of a pause. */
  readonly standing: BeforeCommit;
}

/**
 * Who gets what, for each reason, in order, with terms, and why not the rest. Pure: the same flow, facts and
 * context give the same answer.
 *
 * @param flow a flow that `parseFlow` accepted
 * @param facts the customer as the host describes them
 */
export function resolve(flow: Flow, facts: CustomerFacts, context: ResolveContext): Resolution {
  const plan = flowPlan(flow);
  const attributes = attributesOf(facts, context.now);
  const conditions = createConditions(flow.segments, attributes);
  const { subscription, plans, customer } = facts;
  const subject: OfferSubject = {
    facts,
    subscription,
    plans,
    now: context.now,
    tenureMonths: attributes.tenureMonths,
    preference: chooseLanguage(customer.locale, flow.defaultLocale).preference,
  };
  const bench = {
    conditions,
    subject,
    ageDays: attributes.ageDays,
    noNextCharge: noNextCharge(subscription, context.now),
    limits: flow.limits,
    context,
  };
  const judged: Judgement[] = [];
  for (const planned of plan.offers) judged.push(judge(planned, bench));
  const eligible = plan.reasons.filter(({ reason }) => conditions.holds(reason.when).holds);
  const reasons = flow.question?.shuffle ? shuffled(eligible, context.seed ?? customer.id) : eligible;
  const isUpFrontDue = plan.upFront.length > 0 && conditions.holds(flow.upFront?.when).holds;
  const standing = standingRoom(flow, facts);
  const { offersPerScreen } = flow.limits;
  const placed = place(plan, reasons, isUpFrontDue, judged, offersPerScreen, standing.offer);
  return new Decision({
    flow,
    facts,
    context,
    plan,
    subject,
    conditions,
    reasons,
    isUpFrontDue,
    judged,
    placed,
    standing,
  });
}
