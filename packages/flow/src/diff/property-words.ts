import { allOf, code, codes } from '../words/listed.ts';
import { amountsWords } from '../words/money-words.ts';
import { isRecord } from './same.ts';
import { valueWords } from './value-words.ts';

/** How a property of an offer reads: its name, where its values do not say it, and its values. */
export interface PropertyWords {
  name(value: unknown): string;
  say(value: unknown): string;
  /** For lists whose entries have a name of their own: by it they are compared, one by one. */
  readonly entries?: {
    keyOf(entry: unknown): string;
    /** Where an entry is best said as a whole. */
    say?(entry: unknown): string;
  };
}

/** The whole phrase: `choices 1, 2 months`, `20 % off`. */
export function phrase(property: string, value: unknown): string {
  const words = wordsOf(property);
  return [words.name(value), words.say(value)].filter((part) => part !== '').join(' ');
}

const count = (value: unknown, one: string) => `${String(value)} ${value === 1 ? one : `${one}s`}`;
const call = (name: string) => () => name;
const nameless = call('');
/** Values are said with `say`; a property that is not there in words of its own. */
const or = (none: string, say: (value: unknown) => string) => (value: unknown) =>
  value === undefined ? none : say(value);

const amounts = (value: unknown) =>
  isRecord(value) ? amountsWords(value as Record<string, number>) : valueWords(value);

function months(value: unknown): string {
  if (!Array.isArray(value)) return value === 'forever' ? 'forever' : `for ${count(value, 'month')}`;
  return `${value.map(String).join(', ')} ${value.length === 1 && value[0] === 1 ? 'month' : 'months'}`;
}

const idOf = (entry: unknown) => (isRecord(entry) ? String(entry.id) : String(entry));

const tierOf = (entry: unknown) =>
  isRecord(entry) ? `from ${count(entry.tenureMonths, 'month')} on` : valueWords(entry);

/** What a tier gives, whatever its own fields are. */
function gift(entry: unknown): string {
  if (!isRecord(entry)) return valueWords(entry);
  return Object.entries(entry)
    .filter(([property]) => property !== 'tenureMonths')
    .map(([property, value]) => phrase(property, value))
    .join(' ');
}

/** Properties whose names or values are not clear by themselves; the rest is said as it is written. */
const known: Readonly<Record<string, PropertyWords>> = {
  months: {
    name: (value) => (Array.isArray(value) ? 'choices' : ''),
    say: or('no choice of months', months),
  },
  until: { name: call('days to resume on'), say: or('none', valueWords) },
  remindDaysBefore: { name: call('reminder'), say: (days) => `${count(days, 'day')} before` },
  cooldownDays: { name: call('rests'), say: or('not at all', (days) => `${count(days, 'day')} once taken`) },
  minAgeDays: { name: call('from an age of'), say: or('no days', (days) => count(days, 'day')) },
  percentOff: { name: nameless, say: or('no percentage off', (percent) => `${String(percent)} % off`) },
  amountOff: { name: nameless, say: or('no amount off', (value) => `${amounts(value)} off`) },
  amount: { name: nameless, say: amounts },
  credit: { name: nameless, say: (value) => `${amounts(value)} of credit` },
  freeMonths: { name: nameless, say: (value) => `${count(value, 'month')} free` },
  keptPriceMonths: { name: nameless, say: (value) => `price kept ${months(value)}` },
  perk: { name: call('perk'), say: (value) => code(idOf(value)) },
  worth: { name: call('worth at most'), say: or('nothing said', amounts) },
  days: { name: nameless, say: (days) => count(days, 'day') },
  withinWorkingDays: { name: call('answered within'), say: (days) => count(days, 'working day') },
  slots: { name: call('times of day'), say: or('any', (slots) => allOf(slots as string[])) },
  plans: {
    name: call('plans'),
    say: or('none', (plans) => codes((plans as unknown[]).map(idOf))),
    entries: { keyOf: idOf },
  },
  tiers: {
    name: nameless,
    say: (tiers) => (tiers as unknown[]).map((each) => `${tierOf(each)} ${gift(each)}`).join('; '),
    entries: { keyOf: tierOf, say: gift },
  },
};

export const hasWords = (property: string): boolean => Object.hasOwn(known, property);

/** How a property of an offer reads. */
export const wordsOf = (property: string): PropertyWords =>
  (Object.hasOwn(known, property) ? known[property] : undefined) ?? {
    name: call(code(property)),
    say: valueWords,
  };
