import type { Path } from '../schema/problem.ts';
import type { Finding, Rule } from './rule.ts';

/** Parts of a document whose names are made up by their writer: nothing there is a property of ours. */
const ownNames = new Set(['segments', 'traits', 'payload', 'texts', 'when', '$schema']);

interface Named {
  readonly path: Path;
  readonly value: unknown;
}

/** Properties of the document that a rule refuses, as its findings. */
export function refusals(rule: Pick<Rule, 'refuses'>, document: unknown): Finding[] {
  const refused = Object.entries(rule.refuses ?? {});
  if (refused.length === 0) return [];
  return propertiesOf(document).flatMap(({ path, value }) => {
    // Written as `false` it asks for nothing; that it is unknown is said where properties are checked.
    if (value === false || value === null) return [];
    const hit = refused
      .filter(([name]) => endsWith(path, name))
      .sort(([a], [b]) => b.length - a.length)[0];
    return hit ? [{ path, message: `\`${path.at(-1)}\` does not exist here, on purpose: ${hit[1]}` }] : [];
  });
}

/** Whether a path ends with a dotted name; indexes between are passed over. */
export function endsWith(path: Path, name: string): boolean {
  const keys = path.filter((part) => typeof part === 'string');
  const wanted = name.split('.');
  return wanted.every((part, index) => keys[keys.length - wanted.length + index] === part);
}

const read = new WeakMap<object, readonly Named[]>();

/** Every property of a document but those whose names its writer makes up. */
export function propertiesOf(document: unknown): readonly Named[] {
  if (typeof document !== 'object' || document === null) return [];
  const known = read.get(document);
  if (known) return known;
  const made = walk(document, []);
  read.set(document, made);
  return made;
}

function walk(value: unknown, path: Path): Named[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const named = path.length === 1 && path[0] === 'offers';
  return Object.entries(value).flatMap(([key, inner]): Named[] => {
    const here = [...path, key];
    const below = ownNames.has(key) ? [] : walk(inner, here);
    return named ? below : [{ path: here, value: inner }, ...below];
  });
}
