import { IntlMessageFormat } from 'intl-messageformat';
import type { TextKey } from '../locales/index.ts';
import type { Interval } from '../schema/interval.ts';
import type { Money } from '../schema/money.ts';
import type { Text } from '../schema/text.ts';
import {
  dayFormat,
  momentFormat,
  moneyFormat,
  numberFormat,
  percentFormat,
  unitFormat,
} from './formatters.ts';
import { minorDigits } from './minor-digits.ts';
import { pickText } from './pick-text.ts';

export type Params = Readonly<Record<string, string | number>>;

/** Says things in one language, to one customer. Pure: language, zone and words are given. */
export interface Speaker {
  /** The language of the words. */
  readonly locale: string;
  /** A standard text, or the flow's own where it overrides it. */
  text(key: TextKey, params?: Params): string;
  /** Words a flow brings itself; the first language that fits. */
  own(text: Text, params?: Params): string;
  money(money: Money): string;
  perInterval(money: Money, interval: Interval): string;
  number(value: number): string;
  percent(percent: number): string;
  /** A calendar day in the subscriber's zone. */
  day(instant: string): string;
  /** Date, time and zone: for receipts. */
  moment(instant: string): string;
  months(count: number): string;
  /** Whole years from two years on, and for exactly one; months otherwise. */
  tenure(months: number): string;
}

export interface Voice {
  /** The language the words are in. */
  readonly locale: string;
  /** The subscriber's full tag, for numbers and dates: "en-GB" where the words are "en". */
  readonly region: string;
  readonly timeZone: string;
  /** Languages to try for a flow's own words, best first. */
  readonly preference: readonly string[];
  readonly words: (key: TextKey) => string;
  /** Parameters every text may use. */
  readonly params: Params;
}

/** A message that is ready to be said; one without values is said the same each time. */
type Ready = { readonly always: string } | { readonly message: IntlMessageFormat };

/** What the parser of messages calls plain words. */
const LITERAL = 0;

/** Far more than the texts of a server's flows in all their languages. */
const MOST = 5000;

/** By language, then by message: a text of a flow is one string for as long as the flow lives, and quickly found. */
const compiled = new Map<string, Map<string, Ready>>();
let count = 0;

function ready(text: string, locale: string): Ready {
  const known = compiled.get(locale)?.get(text);
  if (known) return known;
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  const isLiteral = message.getAst().every(({ type }) => type === LITERAL);
  const fresh: Ready = isLiteral ? { always: String(message.format({})) } : { message };
  if (count >= MOST) {
    compiled.clear();
    count = 0;
  }
  const inLanguage = compiled.get(locale) ?? new Map<string, Ready>();
  compiled.set(locale, inLanguage.set(text, fresh));
  count += 1;
  return fresh;
}

/** Among words from right to left, a sign behind Latin letters would jump to their other side: "$US". */
const keepSign = (price: string): string => price.replace(/^\u200f.*[A-Z]\p{Sc}$/u, '$&\u200e');

/** No line ends between a day and its month: "14." alone is no date. The longest names may not fit beside it. */
const keepMonth = (day: string): string => day.replace(/ (?=\p{L}{1,9} |\p{Nd}+,)/u, '\u00a0');

/** Creates a speaker. Locale and time zone are ones that Intl knows. */
export function createSpeaker(voice: Voice): Speaker {
  const { region, timeZone } = voice;
  const days = new Map<string, string>();
  const format = (text: string, params: Params | undefined): string => {
    const known = ready(text, region);
    return 'always' in known ? known.always : String(known.message.format({ ...voice.params, ...params }));
  };
  const unit = (count: number, name: 'month' | 'year') => unitFormat(region, name).format(count);

  const speaker: Speaker = {
    locale: voice.locale,
    // With the full tag, so that a counted number has the digits that dates and prices have.
    text: (key, params) => format(voice.words(key), params),
    own: (text, params) => format(pickText(text, voice.preference), params),
    money: ({ amount, currency }) =>
      keepSign(moneyFormat(region, currency).format(amount / 10 ** minorDigits(currency))),
    perInterval: (money, interval) => speaker.text(`price.${interval}`, { price: speaker.money(money) }),
    number: (value) => numberFormat(region).format(value),
    percent: (percent) => percentFormat(region).format(percent / 100),
    // A session names the same few days many times.
    day: (instant) => {
      const day = days.get(instant) ?? keepMonth(dayFormat(region, timeZone).format(new Date(instant)));
      days.set(instant, day);
      return day;
    },
    moment: (instant) => keepMonth(momentFormat(region, timeZone).format(new Date(instant))),
    months: (count) => unit(count, 'month'),
    tenure: (months) =>
      months >= 24 || months === 12 ? unit(Math.floor(months / 12), 'year') : unit(months, 'month'),
  };
  return speaker;
}
