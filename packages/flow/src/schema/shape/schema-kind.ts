import { z } from 'zod';
import { knownWords } from './known-words.ts';

export type Schema = z.core.$ZodType;
export type Def = z.core.$ZodTypes['_zod']['def'];

/** The schema behind `optional`, `default` and the like. */
function innermost(schema: Schema): z.core.$ZodTypes {
  let inner = schema as z.core.$ZodTypes;
  while ('innerType' in inner._zod.def) inner = inner._zod.def.innerType as z.core.$ZodTypes;
  return inner;
}

/** What a schema is made of, behind `optional`, `default` and the like. */
export const defOf = (schema: Schema): Def => innermost(schema)._zod.def;

/** The same schema, whatever was wrapped around it or said about it. */
export const isSame = (one: Schema, other: Schema): boolean => defOf(one) === defOf(other);

/** The properties of an object schema. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const def = defOf(schema);
  return def.type === 'object' ? (def.shape as Record<string, Schema>) : undefined;
}

export const isRequired = (schema: Schema): boolean => schema._zod.optin === undefined;

/** The values a schema lists: of an enum, or a literal. */
export function listedValues(schema: Schema): readonly unknown[] | undefined {
  const def = defOf(schema);
  if (def.type === 'enum') return Object.values(def.entries);
  return def.type === 'literal' ? def.values : undefined;
}

/** Words that a text may be, beside what is written otherwise. */
export const wordsOf = (schema: Schema): readonly string[] => knownWords.get(innermost(schema))?.words ?? [];

/** What the schema says about itself. */
export const descriptionOf = (schema: Schema): string | undefined =>
  z.globalRegistry.get(schema)?.description;
