import { executorResponse } from '@partwell/flow/schema';
import { z } from 'zod';

/** Enough to mend them: the rest shows when these are. */
const MOST = 5;

/** What a host's answer is read as; undefined for what is no JSON. */
export const jsonIn = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/**
 * What is wrong with an answer: places in what was expected, and what belongs there. Never what was there, which may be
 * anything.
 */
export const notUnderstood = (body: unknown, { issues }: z.ZodError): string => {
  if (body === undefined) return 'The answer is no JSON.';
  const named = issues.slice(0, MOST).map(({ path, code, message }) => {
    const what = code === 'unrecognized_keys' ? 'Has a field that is not known.' : message;
    return `${path.length > 0 ? z.core.toDotPath(path) : 'the answer'}: ${what}`;
  });
  const more = issues.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
};

/** Why a body with status 200 is no answer of an executor; undefined for one that is. */
export const whyNoAnswer = (body: string): string | undefined => {
  const json = jsonIn(body);
  const { error } = executorResponse.safeParse(json);
  return error && notUnderstood(json, error);
};
