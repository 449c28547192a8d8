import type { Path } from '../schema/problem.ts';
import type { Finding, Rule } from './rule.ts';

/** Parts of a document whose names are made up by their writer: nothing there is a property of ours. */
const ownNames = new Set(['segments', 'traits', 'payload', 'texts', 'when']);

export interface Refusal {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Properties of a document that rules refuse, each by the rule that names it most exactly. */
export function refusals(rules: readonly Rule[], document: unknown): Refusal[] {
  const claims = rules.flatMap((rule) =>
    Object.entries(rule.refuses ?? {}).map(([name, why]) => ({ rule, steps: name.split('.'), why })),
  );
  const byLast = Map.groupBy(claims, ({ steps }) => steps.at(-1) ?? '');
  return propertiesOf(document, []).flatMap((path): Refusal[] => {
    const [claim] = (byLast.get(String(path.at(-1))) ?? [])
      .filter(({ steps }) => endsWith(path, steps))
      .sort((a, b) => b.steps.length - a.steps.length);
    if (!claim) return [];
    const message = `\`${path.at(-1)}\` does not exist here, on purpose: ${claim.why}`;
    return [{ rule: claim.rule, finding: { path, message } }];
  });
}

/** Whether the names on a path end so; indexes between are passed over. */
function endsWith(path: Path, steps: readonly string[]): boolean {
  const names = path.filter((part) => typeof part === 'string');
  return steps.every((step, index) => names[names.length - steps.length + index] === step);
}

/** Every property of ours that is written; one that is `false` or `null` asks for nothing. */
function propertiesOf(value: unknown, path: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => propertiesOf(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const isTable = path.length === 1 && path[0] === 'offers';
  return Object.entries(value).flatMap(([key, inner]) => {
    if (inner === false || inner === null) return [];
    const here = [...path, key];
    const below = ownNames.has(key) ? [] : propertiesOf(inner, here);
    return isTable ? below : [here, ...below];
  });
}
