import { closest, distance } from 'fastest-levenshtein';
import type { FlowProblem } from './problem.ts';

/** A name that refers to nothing, with the nearest one that exists. */
export function undefinedName(
  code: string,
  where: string,
  name: string,
  known: readonly string[],
  path: readonly (string | number)[],
): FlowProblem {
  const near = known.length > 0 ? closest(name, [...known]) : undefined;
  const hint =
    near !== undefined && distance(name, near) <= 3
      ? `did you mean \`${near}\`?`
      : known.length > 0 && known.length <= 12
        ? `there ${known.length === 1 ? 'is' : 'are'} ${known.map((each) => `\`${each}\``).join(', ')}.`
        : 'nothing there comes near it.';
  return { code, path, message: `\`${name}\` is not defined in ${where}; ${hint}` };
}
