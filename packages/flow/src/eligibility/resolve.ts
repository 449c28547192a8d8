import type { OfferSubject } from '../offers/offer-kind.ts';
import type { Command } from '../schema/command.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import { chooseLanguage } from '../text/languages.ts';
import { attributesOf } from './attributes.ts';
import { createConditions } from './conditions.ts';
import { type FlowView, flowView } from './flow-view.ts';
import { type Judgement, judge } from './judge.ts';
import { place } from './placed.ts';
import type { GivenOffer, Resolution, ResolveContext } from './resolution.ts';
import { shuffled } from './shuffled.ts';

/**
 * Who gets what, for each reason, in order, with terms, and why not the rest. Pure: the same flow, facts and
 * context give the same answer. The words are written when `view` is first read.
 *
 * @param flow a flow that `parseFlow` accepted
 * @param facts the customer as the host describes them
 */
export function resolve(flow: Flow, facts: CustomerFacts, context: ResolveContext): Resolution {
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
  const bench = { conditions, subject, ageDays: attributes.ageDays, limits: flow.limits, context };

  const judged = new Map<string, Judgement>();
  for (const id of Object.keys(flow.offers)) {
    const offer = flow.offers[id];
    if (offer) judged.set(id, judge(id, offer, bench));
  }
  const eligible = flow.reasons.filter((reason) => conditions.holds(reason.when).holds);
  const reasons = flow.question?.shuffle ? shuffled(eligible, context.seed ?? customer.id) : eligible;
  const isUpFrontDue = conditions.holds(flow.upFront?.when).holds;
  const placed = place(flow, reasons, isUpFrontDue, judged);

  const offers: Record<string, GivenOffer> = {};
  for (const id of placed.shown) {
    const judgement = judged.get(id);
    const offer = flow.offers[id];
    if (offer && judgement?.given) offers[id] = { id, kind: offer.kind, choices: judgement.choices };
  }

  let view: FlowView | undefined;
  let commands: Resolution['commands'] | undefined;
  return {
    reasons: placed.reasons,
    upFront: placed.upFront,
    offers,
    trace: placed.trace,
    get commands() {
      commands ??= commandsOf(offers);
      return commands;
    },
    get view() {
      view ??= flowView({ flow, facts, subject, conditions, reasons, given: placed, offers, context });
      return view;
    },
  };
}

function commandsOf(offers: Resolution['offers']): Resolution['commands'] {
  const all: Record<string, Record<string, Command>> = {};
  for (const { id, choices } of Object.values(offers)) {
    all[id] = Object.fromEntries(choices.map((choice) => [choice.id, choice.command]));
  }
  return all;
}
