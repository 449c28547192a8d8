import { isObject, type LooseObject, own } from '../document/loose.ts';
import { nearest } from '../nearest.ts';
import { defOf, isRequired, listedValues, type Schema, shapeOf } from './schema-kind.ts';

/** Properties that are looked at to tell what an object was meant to be. */
const MOST_KEYS = 50;

/** Finds the members of unions that values were most probably meant for, each only once. The values stay as they are. */
export class Members {
  readonly #found = new WeakMap<object, Map<Schema, number | undefined>>();

  /** The schema itself, or where it is a union the member for the value. */
  of(schema: Schema, value: unknown): Schema | undefined {
    const def = defOf(schema);
    if (def.type !== 'union') return schema;
    const index = this.indexOf(schema, value);
    const member = index === undefined ? undefined : def.options[index];
    return member && this.of(member, value);
  }

  /** Which member of a union that is. */
  indexOf(union: Schema, value: unknown): number | undefined {
    const def = defOf(union);
    if (def.type !== 'union') return undefined;
    if (typeof value !== 'object' || value === null) return likeliest(def.options, value);
    const known = this.#found.get(value) ?? new Map<Schema, number | undefined>();
    this.#found.set(value, known);
    if (!known.has(union)) known.set(union, named(union, value) ?? likeliest(def.options, value));
    return known.get(union);
  }
}

/** The member that a discriminating property names. */
function named(union: Schema, value: object): number | undefined {
  const def = defOf(union);
  if (def.type !== 'union' || !('discriminator' in def)) return undefined;
  const name = String(def.discriminator);
  const given = own(value, name);
  const index = def.options.findIndex((option) => {
    const property = shapeOf(option)?.[name];
    return property && listedValues(property)?.includes(given);
  });
  return index < 0 ? undefined : index;
}

/** By type, then by properties. */
function likeliest(options: readonly Schema[], value: unknown): number | undefined {
  let best: number | undefined;
  let most = 0;
  options.forEach((option, index) => {
    const score = likeness(option, value);
    if (score > most) {
      best = index;
      most = score;
    }
  });
  return best;
}

/** 0 where the types differ. */
function likeness(schema: Schema, value: unknown): number {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return isObject(value) ? objectLikeness(schema, value) : 0;
    case 'record':
      return isObject(value) ? 1 : 0;
    case 'array':
      return Array.isArray(value) ? 1 : 0;
    case 'union':
      return Math.max(...def.options.map((option) => likeness(option, value)));
    case 'literal':
    case 'enum':
      return listedValues(schema)?.includes(value) ? 2 : 0;
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === def.type ? 1 : 0;
    default:
      return def.type === 'unknown' || def.type === 'any' ? 0.5 : 0;
  }
}

function objectLikeness(schema: Schema, value: LooseObject): number {
  const shape = shapeOf(schema) ?? {};
  const names = Object.keys(shape);
  let score = 1;
  for (const [key, inner] of Object.entries(value).slice(0, MOST_KEYS)) {
    const property = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (property) {
      const listed = listedValues(property);
      // What names the member outweighs any number of properties that several share.
      score += listed ? (listed.includes(inner) ? 100 : 0) : 1;
    } else {
      score += nearest(key, names) ? 0.9 : -0.5;
    }
  }
  for (const name of names) {
    const property = shape[name];
    if (property && isRequired(property) && !Object.hasOwn(value, name)) score -= 0.1;
  }
  return Math.max(score, 0.1);
}
