import { termsOf } from '../commands/index.ts';
import { en, type TextKey } from '../locales/en.ts';
import { uiTextKeys } from '../locales/index.ts';
import { prepareOffer } from '../offers/index.ts';
import type { OfferSubject, Prepared } from '../offers/offer-kind.ts';
import type { Command } from '../schema/command.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import type { Offer } from '../schema/offer.ts';
import type { FollowUp, Reason } from '../schema/reason.ts';
import type { FollowUpView, OfferView, SessionView } from '../schema/session.ts';
import { wholeMonths } from '../text/calendar.ts';
import { type Attributes, attributesOf } from './attributes.ts';
import { type CustomerVoice, customerVoice } from './customer-voice.ts';
import { holds } from './holds.ts';
import type { TraceEntry } from './trace.ts';

/** More offers than this on one screen is a shelf, not a choice. */
const OFFERS_A_SCREEN = 3;

export interface ResolveContext {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** IANA name, for dates in words; the customer's own zone goes first. */
  readonly timeZone: string;
  /** Whether this offer was accepted by the subscription within so many days. */
  readonly cooldown: (offer: string, kind: string, days: number) => boolean;
}

/** The parts of a session that follow from flow and customer alone. */
export type FlowView = Pick<
  SessionView,
  | 'locale'
  | 'dir'
  | 'theme'
  | 'texts'
  | 'thanks'
  | 'question'
  | 'reasons'
  | 'offersIntro'
  | 'offers'
  | 'confirm'
>;

/** What was presented: the words, and the commands the choices stand for. Stored with the session. */
export interface Presented {
  readonly offers: Readonly<Record<string, OfferView>>;
  readonly commands: Readonly<Record<string, Readonly<Record<string, Command>>>>;
}

export interface Resolution {
  readonly view: FlowView;
  readonly commands: Presented['commands'];
  readonly trace: readonly TraceEntry[];
}

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
    view: {
      locale: voice.region,
      dir: voice.dir,
      theme: flow.theme,
      texts: Object.fromEntries(uiTextKeys.map((key) => [key, uiText(key, voice)])),
      ...thanksView(flow, attributes, subject, voice),
      question: {
        title: voice.words(flow.question?.title, voice.say.text('question.title')),
        hint: voice.words(flow.question?.hint, voice.say.text('question.hint')),
      },
      reasons: reasons.map((reason) => ({
        id: reason.id,
        label: voice.words(reason.label, voice.say.text(standardKey(`reason.${reason.id}`, 'reason.other'))),
        ...(reason.followUp && { followUp: followUpView(reason.followUp, voice) }),
        offers: given.get(reason.id) ?? [],
      })),
      offersIntro: {
        title: voice.words(flow.offersIntro?.title, voice.say.text('offers.title')),
        body: voice.words(flow.offersIntro?.body, voice.say.text('offers.body')),
      },
      offers,
      confirm: {
        title: voice.words(flow.confirm?.title, voice.say.text('confirm.title')),
        effects: effectsOf(flow, facts, voice),
      },
    },
    commands,
    trace: Object.keys(flow.offers).map((id) => traceOf(id, judged.get(id), reasons, given)),
  };
}

interface Judgement {
  readonly prepared?: Prepared;
  readonly code: TraceEntry['code'];
  readonly why: string;
}

function judge(
  id: string,
  offer: Offer,
  flow: Flow,
  attributes: Attributes,
  subject: OfferSubject,
  { say }: CustomerVoice,
  { cooldown }: ResolveContext,
): Judgement {
  const held = holds(offer.when, flow, attributes);
  if (!held.holds) return { code: held.code, why: held.why };
  if (offer.cooldownDays !== undefined && cooldown(id, offer.kind, offer.cooldownDays)) {
    return { code: 'cooldown', why: `it was accepted within the last ${offer.cooldownDays} days` };
  }
  const prepared = prepareOffer(offer, subject, say);
  return prepared.available
    ? { prepared, code: 'given', why: 'eligible' }
    : { prepared, code: 'unavailable', why: prepared.why };
}

function traceOf(
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
        why: `${OFFERS_A_SCREEN} offers before it fill the screen`,
        reasons: asked,
      };
}

function offerView(
  id: string,
  offer: Offer,
  prepared: Extract<Prepared, { available: true }>,
  subject: OfferSubject,
  { say, words }: CustomerVoice,
): OfferView {
  return {
    id,
    kind: offer.kind,
    title: words(offer.title, prepared.words.title),
    body: words(offer.body, prepared.words.body),
    legend: prepared.words.legend,
    choices: prepared.choices.map(({ command, terms, highlight, keeps, givesUp, ...choice }) => ({
      ...choice,
      ...(highlight !== undefined && { highlight }),
      ...(keeps && { keeps: [...keeps] }),
      ...(givesUp && { givesUp: [...givesUp] }),
      terms: [...(terms ?? []), ...termsOf(command, subject, say)],
    })),
    ...(prepared.fields && { fields: [...prepared.fields] }),
  };
}

function thanksView(
  flow: Flow,
  attributes: Attributes,
  { tenureMonths }: OfferSubject,
  { words, say }: CustomerVoice,
): Pick<FlowView, 'thanks'> {
  const due = holds(flow.thanks?.when, flow, attributes).holds && (tenureMonths >= 1 || flow.thanks?.title);
  if (!due) return {};
  return {
    thanks: {
      title: words(flow.thanks?.title, say.text('thanks.title')),
      ...(flow.thanks?.body && { body: say.own(flow.thanks.body) }),
    },
  };
}

function followUpView(followUp: FollowUp, { words, say }: CustomerVoice): FollowUpView {
  if (followUp.kind === 'text') {
    return {
      kind: 'text',
      label: words(followUp.label, say.text('followUp.text.label')),
      hint: words(followUp.hint, say.text('followUp.text.hint')),
      maxLength: followUp.maxLength,
    };
  }
  return {
    kind: 'choice',
    label: words(followUp.label, say.text('followUp.choice.label')),
    options: followUp.options.map((option) => {
      const { id, label } = typeof option === 'string' ? { id: option, label: undefined } : option;
      return { id, label: words(label, say.text(standardKey(`option.${id}`, 'option.other'))) };
    }),
  };
}

function effectsOf(flow: Flow, { subscription }: CustomerFacts, { say }: CustomerVoice): string[] {
  if (flow.confirm?.effects) return flow.confirm.effects.map((text) => say.own(text));
  return subscription.status === 'trialing'
    ? [say.text('confirm.trial')]
    : [say.text('confirm.access'), say.text('confirm.noCharge')];
}

/** `progress` keeps its two numbers open: only the widget knows the step. */
function uiText(key: TextKey, { say }: CustomerVoice): string {
  return key === 'progress' ? say.text(key, { step: '{step}', total: '{total}' }) : say.text(key);
}

function standardKey(key: string, fallback: TextKey): TextKey {
  return Object.hasOwn(en, key) ? (key as TextKey) : fallback;
}
