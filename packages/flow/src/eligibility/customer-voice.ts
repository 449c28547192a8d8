import { nextCharge } from '../commands/charge-at.ts';
import { profileFor } from '../fairness/profiles/profile-for.ts';
import { statutoryTexts } from '../fairness/statutory-texts.ts';
import { type TextKey, type Texts, textsFor } from '../locales/index.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import type { Text } from '../schema/text.ts';
import { wholeMonths } from '../text/calendar.ts';
import { isTimeZone } from '../text/is-time-zone.ts';
import { chooseLanguage, type Language } from '../text/languages.ts';
import { needsName } from '../text/needs-name.ts';
import { pickText } from '../text/pick-text.ts';
import { createSpeaker, type Speaker } from '../text/speaker.ts';
import { cancelCommand } from './cancel-command.ts';

export interface CustomerVoice extends Language {
  readonly say: Speaker;
  /** The flow's own words where it has some that fit this customer, else the standard ones. */
  words(own: Text | undefined, standard: string): string;
  /** Words of the flow that nothing stands in for; nothing where they need a name that is not known. */
  own(text: Text): string | undefined;
}

/** The voice a flow speaks to one customer in: language, zone, words and the values they may show. */
export function customerVoice(
  flow: Flow,
  { customer, subscription }: CustomerFacts,
  context: { readonly now: string; readonly timeZone: string },
): CustomerVoice {
  const language = chooseLanguage(customer.locale, flow.defaultLocale);
  const standard = textsFor(language.locale, flow.address);
  const overrides = overridesFor(flow, language);
  const law = statutoryTexts(profileFor(customer.country, undefined, flow.profiles), language.locale);
  const nameless = customer.name === undefined;
  const usable = (text: string) => !(nameless && needsName(text));
  const usableIn = (text: Text) => usable(pickText(text, language.preference));

  const base = {
    locale: language.locale,
    region: language.region,
    timeZone: [customer.timeZone, context.timeZone].find(isTimeZone) ?? 'UTC',
    preference: language.preference,
    words: (key: TextKey) => {
      const own = overrides[key];
      return law[key] ?? (own !== undefined && usable(own) ? own : standard[key]);
    },
  };
  const plain = createSpeaker({ ...base, params: {} });
  const say = createSpeaker({
    ...base,
    params: {
      name: customer.name ?? 'none',
      subject: flow.subject,
      plan: subscription.planName,
      price: plain.perInterval(nextCharge(subscription), subscription.interval),
      tenure: plain.tenure(wholeMonths(subscription.startedAt, context.now)),
      accessUntil: plain.day(cancelCommand(subscription, context.now).at),
    },
  });
  return {
    ...language,
    say,
    words: (own, standard) => (own !== undefined && usableIn(own) ? say.own(own) : standard),
    own: (text) => (usableIn(text) ? say.own(text) : undefined),
  };
}

function overridesFor(flow: Flow, { preference }: Language): Partial<Texts> {
  const own = preference.map((tag) => (Object.hasOwn(flow.texts, tag) ? flow.texts[tag] : undefined));
  return Object.assign({}, ...own.reverse()) as Partial<Texts>;
}
