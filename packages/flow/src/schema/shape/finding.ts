import type { Finding, Path } from '../problem.ts';

/** What was probably meant, so that the rest can be read as if it had been written. */
export type Respelling =
  | { readonly at: Path; readonly rename: string }
  | { readonly at: Path; readonly replace: unknown };

/** What does not fit, and how it was probably meant. */
export interface ShapeFinding {
  readonly finding: Finding;
  readonly respelling?: Respelling;
}

/** The same for a value that can be put right by replacing it. */
export const replaceable = (finding: Finding, replacement: unknown): ShapeFinding =>
  replacement === undefined
    ? { finding }
    : {
        finding: { ...finding, fix: JSON.stringify(replacement) },
        respelling: { at: finding.path, replace: replacement },
      };

/** What a path leads to: the name of a property, or what it is an entry of. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  if (typeof last === 'string') return `\`${last}\``;
  return `an entry of \`${path.findLast((part) => typeof part === 'string')}\``;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
