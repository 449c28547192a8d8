import fc from 'fast-check';
import { testFlow } from '../test-flow.ts';
import type { Schema } from './operation.ts';
import { wishes } from './wishes.ts';

/** A word for something that only the running server knows, such as a session's secret; see `supplies.ts`. */
export const supply = (name: string): string => `@@${name}@@`;

/** What fields of these names hold where something is to come of a request. */
const known: Readonly<Record<string, readonly (string | undefined)[]>> = {
  key: [supply('key')],
  token: [supply('token'), supply('token'), supply('oddToken')],
  secret: [supply('secret')],
  // Mostly left out: a draft is another matter.
  preview: [supply('preview'), ...Array(5)],
  subscription: [supply('subscription')],
  customer: [supply('customer')],
  offer: Object.keys(testFlow.offers ?? {}),
  choice: wishes.map(({ choice }) => choice),
  reason: (testFlow.reasons ?? []).map(({ id }) => id),
  followUp: ['new-job', 'illness', 'words'],
  url: ['http://127.0.0.1:9/hook', 'https://example.com/hook', 'http://[::1]/x?y#z'],
  endpoint: [supply('endpoint'), 'default'],
  event: [supply('event')],
  phone: ['+4520123456'],
  email: ['maya@example.com'],
};

const anyJson = fc.jsonValue({ maxDepth: 2 });

/** Values as a schema describes them. `name` is that of the field: some can only be guessed by it. */
export const arbitraryOf = (schema: Schema, name = ''): fc.Arbitrary<unknown> => {
  const guessed = known[name];
  if (guessed && schema.type === 'string') return fc.constantFrom(...guessed);
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
