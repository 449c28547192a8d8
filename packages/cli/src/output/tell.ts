import { jsonText } from './json-text.ts';

/** Prints what a server has answered: as it is for programs, in words for people. */
export const tell = (
  json: true | undefined,
  answer: unknown,
  words: () => string | readonly string[],
): void => console.log(json ? jsonText(answer) : [words()].flat().join('\n'));
