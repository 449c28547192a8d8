import type { OpenApiDocument } from './open-api-slice.ts';

export interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string | undefined;
}

export interface DescribedSchema {
  readonly type: string;
  readonly fields: readonly DescribedField[];
  /** Where it is one of several objects. */
  readonly variants: readonly unknown[];
}

/** The part of JSON Schema that the API's schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
}

/** A JSON Schema in the words of a reference page: one level of fields, the rest as the name of a type. */
export const describeSchema = (schema: unknown, document: OpenApiDocument): DescribedSchema => {
  const one = deref(schema, document);
  const required = new Set(one.required ?? []);
  return {
    type: typeOf(one, document),
    variants: (one.anyOf ?? one.oneOf ?? []).filter((variant) => deref(variant, document).properties),
    fields: Object.entries(one.properties ?? {}).map(([name, property]) => ({
      name,
      type: typeOf(deref(property, document), document),
      required: required.has(name),
      description: deref(property, document).description,
    })),
  };
};

const deref = (schema: unknown, document: OpenApiDocument): Schema => {
  const one: Schema = typeof schema === 'object' && schema !== null ? schema : {};
  const name = one.$ref?.split('/').at(-1);
  return name === undefined ? one : deref(document.components?.schemas?.[name], document);
};

const typeOf = (schema: Schema, document: OpenApiDocument): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => String(value)).join(' | ');
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map((one) => typeOf(deref(one, document), document)))].join(' | ');
  if (isSeveral(schema.type)) {
    return schema.type.map((type) => typeOf({ ...schema, type }, document)).join(' | ');
  }
  if (schema.type === 'array') return `list of ${typeOf(deref(schema.items, document), document)}`;
  if (schema.type === 'object' && !schema.properties && schema.additionalProperties) {
    return `map of ${typeOf(deref(schema.additionalProperties, document), document)}`;
  }
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const { type = 'any' } = schema;
  return schema.format && type !== 'null' ? `${type}, ${schema.format}` : type;
};

const isSeveral = (type: Schema['type']): type is readonly string[] => Array.isArray(type);
