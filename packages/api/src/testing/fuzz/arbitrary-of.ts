import fc from 'fast-check';
import { known } from './known.ts';
import type { Schema } from './operation.ts';

const anyJson = fc.jsonValue({ maxDepth: 2 });

const instants = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values as a schema describes them. `name` is that of the field: some can only be guessed by it. */
export const arbitraryOf = (schema: Schema, name = ''): fc.Arbitrary<unknown> => {
  const guessed = known[name];
  if (guessed && (schema.type === 'string' || schema.type === 'integer')) return guessed;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => arbitraryOf(one, name)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type: string) => arbitraryOf({ ...schema, type }, name)));
  }
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field, key)])), {
        requiredKeys: [...(schema.required ?? [])],
      });
    }
    case 'array': {
      const maxLength = Math.min(schema.maxItems ?? 4, 4);
      const minLength = Math.min(schema.minItems ?? 0, maxLength);
      return fc.array(arbitraryOf(schema.items ?? {}, name), { minLength, maxLength });
    }
    case 'string':
      if (schema.format === 'date-time') return instants;
      if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
      return fc.string({
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 40, 300),
      });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1e9, 2 ** 31 - 1) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anyJson;
  }
};
