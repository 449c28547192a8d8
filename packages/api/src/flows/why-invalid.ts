import { type FlowProblem, isError } from '@partwell/flow/schema';
import { problemLines } from './problem-lines.ts';

/** More than a person reads in a console. */
const MOST_WORDS = 600;

/** What keeps a draft from being shown, for whoever writes it. */
export const whyInvalid = (name: string, text: string, problems: readonly FlowProblem[]): string =>
  problems
    .filter(isError)
    .flatMap((error) => problemLines(name, text, error))
    .join('\n')
    .slice(0, MOST_WORDS);
