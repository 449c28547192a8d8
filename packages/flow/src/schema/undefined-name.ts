import { listed, nearest } from './nearest.ts';
import type { Finding, Path } from './problem.ts';

/** A name that refers to nothing, with the nearest one that exists. */
export function undefinedName(
  code: string,
  where: string,
  name: string,
  known: readonly string[],
  path: Path,
): Finding {
  const near = nearest(name, known);
  const all = listed(known);
  const hint =
    near !== undefined
      ? `did you mean \`${near}\`?`
      : known.length === 0
        ? 'nothing is defined there.'
        : all === undefined
          ? 'nothing there comes near it.'
          : `there ${known.length === 1 ? 'is' : 'are'} ${all}.`;
  return {
    code,
    path,
    message: `\`${name}\` is not defined in ${where}; ${hint}`,
    ...(near !== undefined && { fix: near }),
  };
}
