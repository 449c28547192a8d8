import { audienceWords } from '../words/condition-words.ts';
import { code, codes } from '../words/listed.ts';
import { moneyWords } from '../words/money-words.ts';
import { isRecord } from './same.ts';
import { valueWords } from './value-words.ts';

interface SettingWords {
  readonly name: string;
  say(value: unknown): string;
}

type When = Parameters<typeof audienceWords>[0];

const names = (none: string) => (value: unknown) =>
  Array.isArray(value) ? codes(value.map(String), none) : none;
const plainly = (none: string) => (value: unknown) =>
  value === undefined ? none : typeof value === 'string' ? value : valueWords(value);

/** Settings whose path does not read by itself. `*` stands for any one part. */
const known: readonly [pattern: string, words: (path: readonly string[]) => SettingWords][] = [
  ['name', () => ({ name: 'Name', say: plainly('none') })],
  ['id', () => ({ name: 'Id', say: (id) => code(String(id)) })],
  ['profiles', () => ({ name: 'Fairness profiles', say: names('none') })],
  [
    'defaultLocale',
    () => ({ name: 'Language where the customer’s own is not built in', say: plainly('none') }),
  ],
  ['subject', () => ({ name: 'What is left is called', say: plainly('') })],
  [
    'exit',
    () => ({
      name: 'The way out leads',
      say: (to) => (to === 'direct' ? 'straight to the cancellation' : 'to one last question'),
    }),
  ],
  [
    'question.asked',
    () => ({ name: 'The question is asked', say: (when) => `${String(when ?? 'before')} the cancellation` }),
  ],
  ['limits.offersPerScreen', () => ({ name: 'Offers on one screen', say: plainly('3') })],
  [
    'limits.marginFloorPercent',
    () => ({
      name: 'Share of the price that remains to be paid',
      say: (percent) => (percent === undefined ? 'no floor' : `at least ${String(percent)} %`),
    }),
  ],
  [
    'limits.discountBudget.*',
    (path) => ({
      name: `Budget for discounts in ${path.at(-1)}`,
      say: (amount) =>
        typeof amount === 'number' ? `${moneyWords(amount, String(path.at(-1)))} a month` : 'no limit',
    }),
  ],
  ['roles.mayCancel', () => ({ name: 'Who may cancel', say: names('everybody') })],
  ['*.when', (path) => ({ name: `${path[0]} is for`, say: (when) => audienceWords(when as When) })],
  ['upFront.offers', () => ({ name: 'Offers before the question', say: names('none') })],
];

function find(path: readonly string[]) {
  return known.find(([pattern]) => {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
  })?.[1];
}

/** Whether a place has words of its own, and is said as a whole. */
export const isSetting = (path: readonly string[]): boolean => find(path) !== undefined;

/** How a setting reads: what it is called, and its values. */
export const settingWords = (path: readonly string[]): SettingWords =>
  find(path)?.(path) ?? {
    name: code(path.join('.')),
    say: (value) =>
      value === undefined ? 'not set' : isRecord(value) ? `{${valueWords(value)}}` : valueWords(value),
  };
