import { own } from '../document/loose.ts';
import type { Path } from '../problem.ts';
import { Members } from './branch.ts';
import { defOf, type Schema } from './schema-kind.ts';

export interface Spot {
  readonly schema: Schema | undefined;
  readonly value: unknown;
  /** What it is a property or an entry of. */
  readonly parent: { readonly schema: Schema; readonly value: unknown } | undefined;
}

/** Schema and value at a path. */
export function descend(schema: Schema, value: unknown, path: Path, members: Members): Spot {
  let spot: Spot = { schema, value, parent: undefined };
  for (const part of path) {
    const at = spot;
    if (!at.schema) return { schema: undefined, value: undefined, parent: undefined };
    const member = members.of(at.schema, at.value);
    spot = {
      schema: member && innerSchema(member, part),
      value: Array.isArray(at.value) ? at.value[Number(part)] : own(at.value, String(part)),
      parent: { schema: at.schema, value: at.value },
    };
  }
  return spot;
}

/** Visits every value of a document for which there is a schema; also where the rest is not valid. */
export function walk(
  schema: Schema,
  value: unknown,
  visit: (schema: Schema, value: unknown, path: Path) => void,
  path: Path = [],
  members: Members = new Members(),
): void {
  if (value === undefined) return;
  visit(schema, value, path);
  if (typeof value !== 'object' || value === null) return;
  const member = members.of(schema, value);
  if (!member) return;
  for (const [key, each] of Object.entries(value)) {
    const part = Array.isArray(value) ? Number(key) : key;
    const inner = innerSchema(member, part);
    if (inner) walk(inner, each, visit, [...path, part], members);
  }
}

/** The schema for a property or an entry. */
function innerSchema(schema: Schema, part: string | number): Schema | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape, part) ? def.shape[part] : undefined;
  if (def.type === 'record') return def.valueType;
  return def.type === 'array' ? def.element : undefined;
}
