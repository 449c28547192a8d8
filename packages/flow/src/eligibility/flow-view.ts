import type { BeforeCommit } from '../fairness/before-commit.ts';
import { profileFor } from '../fairness/profiles/profile-for.ts';
import type { TextKey } from '../locales/en.ts';
import { uiTextKeys } from '../locales/index.ts';
import type { OfferSubject } from '../offers/offer-kind.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import type { Reason } from '../schema/reason.ts';
import type { OfferView, ReasonView, SessionView } from '../schema/session.ts';
import type { Text } from '../schema/text.ts';
import { plusDays } from '../text/calendar.ts';
import type { Conditions } from './conditions.ts';
import { confirmFields } from './confirm-fields.ts';
import { type CustomerVoice, customerVoice } from './customer-voice.ts';
import { followUpOf } from './follow-up-of.ts';
import { followUpView } from './follow-up-view.ts';
import { mayCancel } from './may-cancel.ts';
import { offerView } from './offer-view.ts';
import type { GivenOffer, GivenReason, ResolveContext } from './resolution.ts';
import { standardKey } from './standard-key.ts';
import { standingView } from './standing-view.ts';
import { leavable } from './subscription-views.ts';

/** The parts of a session that follow from flow and customer alone. */
export type FlowView = Pick<
  SessionView,
  | 'locale'
  | 'dir'
  | 'profiles'
  | 'theme'
  | 'texts'
  | 'thanks'
  | 'upFront'
  | 'permission'
  | 'question'
  | 'privacy'
  | 'reasons'
  | 'survey'
  | 'offersIntro'
  | 'offers'
  | 'exit'
  | 'confirm'
  | 'barred'
  | 'standing'
  | 'links'
>;

export interface FlowViewParts {
  readonly flow: Flow;
  readonly facts: CustomerFacts;
  readonly subject: OfferSubject;
  readonly conditions: Conditions;
  /** In the order they are shown, as are the given ones. */
  readonly reasons: readonly Reason[];
  readonly given: { readonly reasons: readonly GivenReason[]; readonly upFront: readonly string[] };
  readonly offers: Readonly<Record<string, GivenOffer>>;
  readonly context: ResolveContext;
  readonly standing: BeforeCommit;
}

/** Everything the dialog shows, in words. */
export function flowView(parts: FlowViewParts): FlowView {
  const { flow, facts, subject, context } = parts;
  const voice = customerVoice(flow, facts, context);
  const { say, words } = voice;
  const asksAfter = flow.question?.asked === 'after';
  const reasons = reasonViews(parts, voice);
  const told = standingView(
    subject.subscription,
    subject.now,
    say,
    parts.standing.offer ? resumeOf(parts) : undefined,
  );
  const standing = told?.state === 'paused' && !parts.standing.screen ? undefined : told;
  return {
    locale: voice.region,
    dir: voice.dir,
    profiles: [...profileFor(facts.customer.country, undefined, flow.profiles)],
    theme: flow.theme,
    texts: textsOf(parts, voice),
    ...thanksView(parts, voice),
    ...(parts.given.upFront.length > 0 && {
      upFront: {
        title: words(flow.upFront?.title, say.text('upFront.title')),
        body: words(flow.upFront?.body, say.text('upFront.body')),
        offers: [...parts.given.upFront],
      },
    }),
    ...(flow.permission && {
      permission: {
        title: words(flow.permission.title, say.text('permission.title')),
        body: words(flow.permission.body, say.text('permission.body')),
        accept: words(flow.permission.accept, say.text('permission.accept')),
        decline: words(flow.permission.decline, say.text('permission.decline')),
      },
    }),
    question: asksAfter
      ? {
          title: words(flow.question?.title, say.text('survey.title')),
          hint: words(flow.question?.hint, say.text('survey.hint')),
        }
      : {
          title: words(flow.question?.title, say.text('question.title')),
          hint: words(flow.question?.hint, say.text('question.hint')),
        },
    ...(flow.privacy && {
      privacy: {
        text: say.text('privacy.line', {
          purpose: say.own(flow.privacy.purpose),
          controller: say.own(flow.privacy.controller),
          days: flow.privacy.retentionDays,
        }),
        link: { label: say.text('privacy.link'), url: flow.privacy.url },
      },
    }),
    reasons: asksAfter ? [] : reasons,
    ...(asksAfter && { survey: reasons }),
    offersIntro: {
      title: words(flow.offersIntro?.title, say.text('offers.title')),
      body: words(flow.offersIntro?.body, say.text('offers.body')),
    },
    offers: offerViews(parts, voice),
    ...(flow.exit === 'direct' && { exit: 'direct' as const }),
    confirm: {
      title: words(flow.confirm?.title, say.text('confirm.title')),
      effects: effectsOf(flow, subject, voice),
      ...(flow.confirm?.fields && { fields: confirmFields(flow.confirm.fields, say, facts) }),
    },
    ...(!mayCancel(flow, facts) && {
      barred: { title: say.text('barred.title'), body: say.text('barred.body') },
    }),
    ...(standing && { standing }),
    ...withdrawalLink(parts, voice),
  };
}

/** The widget's own words; those about other subscriptions only where there are any. */
function textsOf({ flow, facts }: FlowViewParts, voice: CustomerVoice): Record<string, string> {
  const hasOthers = leavable(facts).length > 1;
  const keys = uiTextKeys.filter((key) => hasOthers || !key.startsWith('choose.'));
  return Object.fromEntries(keys.map((key) => [key, uiText(key, flow, voice)]));
}

/** The first offer that ends a pause, of those this customer is given. */
const resumeOf = ({ offers }: FlowViewParts): string | undefined =>
  Object.values(offers).find(({ kind }) => kind === 'resume')?.id;

/** Two lists side by side: `given` was made from `reasons` and keeps their order. */
function reasonViews({ reasons, given }: FlowViewParts, voice: CustomerVoice): ReasonView[] {
  return reasons.flatMap((reason, index) => {
    const placed = given.reasons[index];
    if (!placed) return [];
    const followUp = followUpOf(reason);
    return {
      id: reason.id,
      label: voice.words(reason.label, voice.say.text(standardKey(`reason.${reason.id}`, 'reason.other'))),
      ...(followUp && { followUp: followUpView(followUp, voice, placed) }),
      offers: [...placed.offers],
    };
  });
}

function offerViews(
  { flow, offers, subject }: FlowViewParts,
  voice: CustomerVoice,
): Record<string, OfferView> {
  const views: Record<string, OfferView> = {};
  for (const given of Object.values(offers)) {
    const offer = flow.offers[given.id];
    if (offer) views[given.id] = offerView(given, offer, subject, voice);
  }
  return views;
}

/** Due where the flow says so and there is something to thank for: a month together, or words of its own. */
function thanksView(
  { flow, conditions, subject: { tenureMonths } }: FlowViewParts,
  { words, say, own }: CustomerVoice,
): Pick<FlowView, 'thanks'> {
  const title = flow.thanks?.title && own(flow.thanks.title);
  // Nobody is thanked for nought months, in whatever words.
  const hasWords = title !== undefined && !showsTenure(flow.thanks?.title);
  const due = conditions.holds(flow.thanks?.when).holds && (tenureMonths >= 1 || hasWords);
  if (!due) return {};
  const body = flow.thanks?.body && own(flow.thanks.body);
  return {
    thanks: {
      title: words(flow.thanks?.title, say.text('thanks.title')),
      ...(body !== undefined && { body }),
    },
  };
}

const showsTenure = (title: Text | undefined): boolean => JSON.stringify(title ?? '').includes('tenure');

function effectsOf(flow: Flow, { subscription }: OfferSubject, { say, own }: CustomerVoice): string[] {
  const written = flow.confirm?.effects?.flatMap((text) => own(text) ?? []) ?? [];
  if (written.length > 0) return written;
  return subscription.status === 'trialing'
    ? [say.text('confirm.trial')]
    : [say.text('confirm.access'), say.text('confirm.noCharge')];
}

/** A separate way, named while it is open: withdrawing is not cancelling. */
function withdrawalLink({ flow, subject }: FlowViewParts, { say }: CustomerVoice): Pick<FlowView, 'links'> {
  const { withdrawal } = flow;
  if (!withdrawal) return {};
  // The day it began does not count, and the last one counts to its end (Regulation 1182/71, Art. 3), wherever they live.
  const openUntil = plusDays(subject.subscription.startedAt, withdrawal.days + 1);
  return Date.parse(subject.now) <= Date.parse(openUntil)
    ? { links: [{ label: say.text('withdrawal.link'), url: withdrawal.url }] }
    : {};
}

/** `progress` keeps its two numbers open: only the widget knows the step. */
function uiText(key: TextKey, { exit }: Flow, { say }: CustomerVoice): string {
  if (key === 'progress') return say.text(key, { step: '{step}', total: '{total}' });
  return say.text(key === 'action.leave' && exit === 'direct' ? 'action.leaveNow' : key);
}
