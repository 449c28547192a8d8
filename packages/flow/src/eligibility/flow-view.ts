import type { TextKey } from '../locales/en.ts';
import { uiTextKeys } from '../locales/index.ts';
import type { OfferSubject } from '../offers/offer-kind.ts';
import type { Flow } from '../schema/flow.ts';
import type { Reason } from '../schema/reason.ts';
import type { OfferView, SessionView } from '../schema/session.ts';
import type { Attributes } from './attributes.ts';
import type { CustomerVoice } from './customer-voice.ts';
import { followUpView } from './follow-up-view.ts';
import { holds } from './holds.ts';
import { standardKey } from './standard-key.ts';

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

export interface FlowViewParts {
  readonly flow: Flow;
  readonly subject: OfferSubject;
  readonly attributes: Attributes;
  readonly reasons: readonly Reason[];
  /** Offer ids a reason, in order. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly offers: Readonly<Record<string, OfferView>>;
}

/** Everything the dialog shows, in words. */
export function flowView(parts: FlowViewParts, voice: CustomerVoice): FlowView {
  const { flow, reasons, given, offers } = parts;
  const { say, words } = voice;
  return {
    locale: voice.region,
    dir: voice.dir,
    theme: flow.theme,
    texts: Object.fromEntries(uiTextKeys.map((key) => [key, uiText(key, voice)])),
    ...thanksView(parts, voice),
    question: {
      title: words(flow.question?.title, say.text('question.title')),
      hint: words(flow.question?.hint, say.text('question.hint')),
    },
    reasons: reasons.map((reason) => ({
      id: reason.id,
      label: words(reason.label, say.text(standardKey(`reason.${reason.id}`, 'reason.other'))),
      ...(reason.followUp && { followUp: followUpView(reason.followUp, voice) }),
      offers: [...(given.get(reason.id) ?? [])],
    })),
    offersIntro: {
      title: words(flow.offersIntro?.title, say.text('offers.title')),
      body: words(flow.offersIntro?.body, say.text('offers.body')),
    },
    offers,
    confirm: {
      title: words(flow.confirm?.title, say.text('confirm.title')),
      effects: effectsOf(parts, voice),
    },
  };
}

/** Due where the flow says so and there is something to thank for: a month together, or words of its own. */
function thanksView(
  { flow, attributes, subject: { tenureMonths } }: FlowViewParts,
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

function effectsOf({ flow, subject }: FlowViewParts, { say }: CustomerVoice): string[] {
  if (flow.confirm?.effects) return flow.confirm.effects.map((text) => say.own(text));
  return subject.subscription.status === 'trialing'
    ? [say.text('confirm.trial')]
    : [say.text('confirm.access'), say.text('confirm.noCharge')];
}

/** `progress` keeps its two numbers open: only the widget knows the step. */
function uiText(key: TextKey, { say }: CustomerVoice): string {
  return key === 'progress' ? say.text(key, { step: '{step}', total: '{total}' }) : say.text(key);
}
