import { z } from 'zod';

export type Schema = z.core.$ZodType;
export type Def = z.core.$ZodTypes['_zod']['def'];

/** What a schema is made of, behind `optional`, `default` and the like. */
export function defOf(schema: Schema): Def {
  let def = (schema as z.core.$ZodTypes)._zod.def;
  while ('innerType' in def) def = (def.innerType as z.core.$ZodTypes)._zod.def;
  return def;
}

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

/** What the schema says about itself. */
export const descriptionOf = (schema: Schema): string | undefined =>
  z.globalRegistry.get(schema)?.description;
