import type { z } from 'zod';
import { isObject } from '../document/loose.ts';
import type { Path } from '../problem.ts';
import { Members } from './branch.ts';
import { descend, type Spot } from './descend.ts';
import { defOf, type Schema, shapeOf } from './schema-kind.ts';

/** Given for messages of zod's own, so that those the schemas bring can be told from them. */
export const UNWORDED = '\u0000';

/** One thing that does not fit, with the schema and the value it is about. */
export interface Leaf extends Spot {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly members: Members;
}

/** What lies behind issues: of a union, what is wrong with the member that was meant. */
export function leavesOf(
  issues: readonly z.core.$ZodIssue[],
  root: Schema,
  document: unknown,
  members: Members = new Members(),
): Leaf[] {
  return issues.flatMap((issue): Leaf[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const spot = descend(root, document, path, members);
    const meant = memberMeant(issue, spot, members);
    if (meant === undefined) return [{ issue, path, members, ...spot }];
    const inner = meant.map(
      (each) => ({ ...each, path: [...issue.path, ...each.path] }) as unknown as z.core.$ZodIssue,
    );
    return leavesOf(inner, root, document, members);
  });
}

function memberMeant(
  issue: z.core.$ZodIssue,
  { schema, value }: Spot,
  members: Members,
): readonly z.core.$ZodIssue[] | undefined {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0 || !schema) return undefined;
  const def = defOf(schema);
  if (def.type !== 'union' || issue.message !== UNWORDED) return undefined;
  const branch = members.indexOf(schema, value);
  // Of several members that fit equally none was meant more than another: they are named together.
  if (branch === undefined || isAmbiguous(def.options, value)) return undefined;
  return issue.errors[branch];
}

function isAmbiguous(options: readonly Schema[], value: unknown): boolean {
  const candidates = options.filter((option) => {
    const def = defOf(option);
    if (!isObject(value)) {
      return def.type === typeof value || (def.type === 'literal' && typeof def.values[0] === typeof value);
    }
    const shape = shapeOf(option);
    return shape && Object.keys(value).every((key) => Object.hasOwn(shape, key));
  });
  return candidates.length > 1;
}
