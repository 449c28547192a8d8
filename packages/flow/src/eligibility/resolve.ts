import type { OfferSubject } from '../offers/offer-kind.ts';
import type { Command } from '../schema/command.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import type { OfferView } from '../schema/session.ts';
import { wholeMonths } from '../text/calendar.ts';
import { attributesOf } from './attributes.ts';
import { customerVoice } from './customer-voice.ts';
import { flowView } from './flow-view.ts';
import { holds } from './holds.ts';
import { judge } from './judge.ts';
import { offerView } from './offer-view.ts';
import type { Resolution, ResolveContext } from './resolution.ts';
import { traceOf } from './trace.ts';

/** More offers than this on one screen is a shelf, not a choice. */
const OFFERS_A_SCREEN = 3;

/** Who gets what, and why. Pure: the same flow, facts and context give the same answer. */
export function resolve(flow: Flow, facts: CustomerFacts, context: ResolveContext): Resolution {
  const attributes = attributesOf(facts, context.now);
  const voice = customerVoice(flow, facts, context);
  const { subscription, plans } = facts;
  const subject: OfferSubject = {
    facts,
    subscription,
    plans,
    now: context.now,
    tenureMonths: wholeMonths(subscription.startedAt, context.now),
  };

  const reasons = flow.reasons.filter((reason) => holds(reason.when, flow, attributes).holds);
  const judged = new Map(
    Object.entries(flow.offers).map(([id, offer]) => [
      id,
      judge(id, offer, flow, attributes, subject, voice, context),
    ]),
  );
  const given = new Map(
    reasons.map((reason) => [
      reason.id,
      [...new Set(reason.offers)]
        .filter((id) => judged.get(id)?.prepared?.available)
        .slice(0, OFFERS_A_SCREEN),
    ]),
  );
  const shown = new Set([...given.values()].flat());

  const offers: Record<string, OfferView> = {};
  const commands: Record<string, Record<string, Command>> = {};
  for (const id of shown) {
    const offer = flow.offers[id];
    const prepared = judged.get(id)?.prepared;
    if (!offer || !prepared?.available) continue;
    offers[id] = offerView(id, offer, prepared, subject, voice);
    commands[id] = Object.fromEntries(prepared.choices.map((choice) => [choice.id, choice.command]));
  }

  return {
    view: flowView({ flow, subject, attributes, reasons, given, offers }, voice),
    commands,
    trace: Object.keys(flow.offers).map((id) => traceOf(id, judged.get(id), reasons, given)),
  };
}
