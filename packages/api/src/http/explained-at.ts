import type { ProblemCode } from './problem-codes.ts';

/**
 * Where a code is explained, from the address of the request: the API does not know what it is mounted under, and whoever
 * asked does.
 *
 * @param path of the request, as far as it is known here.
 */
export const explainedAt = (code: ProblemCode, path: string): string => {
  const inApi = path.slice(Math.max(0, path.lastIndexOf('/v1/')));
  const depth = inApi.split('/').length - 2;
  return `${depth > 0 ? '../'.repeat(depth) : './'}reference#${code}`;
};
