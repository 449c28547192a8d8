/** Conditions, lists and amounts in words, as tools say them to people. */
export { audienceWords } from './condition-words.ts';
export { allOf, code, codes, oneOf } from './listed.ts';
export { moneyList } from './money-words.ts';
