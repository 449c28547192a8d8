import { defOf, isRequired, listedValues, type Schema, shapeOf } from './schema-kind.ts';

/** What a schema takes, in words: "a whole number", "a list", "an object or a text". */
export function expectation(schema: Schema): string {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return 'a text';
    case 'number':
      return isWhole(schema) ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'an object';
    case 'enum':
    case 'literal':
      return oneOf(listedValues(schema) ?? []);
    case 'union':
      return [...new Set(def.options.map(expectation))].join(' or ');
    default:
      return 'something else';
  }
}

/** `"a", "b" or "c"`. */
export function oneOf(values: readonly unknown[]): string {
  const all = values.map((value) => JSON.stringify(value));
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : (all[0] ?? 'nothing');
}

/** A value the schema takes, as small as can be; nothing where one cannot be made up. */
export function exampleOf(schema: Schema): unknown {
  if (!examples.has(schema)) {
    const candidate = made(schema);
    examples.set(schema, accepts(schema, candidate) ? candidate : undefined);
  }
  return examples.get(schema);
}

const examples = new WeakMap<Schema, unknown>();

function made(schema: Schema): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return ['example', 'en', '/example', 'EUR', '12px', '03-01'].find((each) => accepts(schema, each));
    case 'number':
      return [1, 3, 10, 100].find((each) => accepts(schema, each));
    case 'boolean':
      return true;
    case 'array':
      return [made(def.element)];
    case 'record':
      return { [String(made(def.keyType as Schema))]: made(def.valueType as Schema) };
    case 'object':
      return Object.fromEntries(
        Object.entries(shapeOf(schema) ?? {})
          .filter(([, property]) => isRequired(property))
          .map(([name, property]) => [name, made(property)]),
      );
    case 'enum':
    case 'literal':
      return listedValues(schema)?.[0];
    case 'union':
      return def.options[0] && made(def.options[0]);
    default:
      return undefined;
  }
}

export function accepts(schema: Schema, value: unknown): boolean {
  const parsed = schema['~standard'].validate(value);
  return !('then' in parsed) && parsed.issues === undefined;
}

function isWhole(schema: Schema): boolean {
  const def = defOf(schema);
  return def.type === 'number' && 'format' in def && def.format === 'safeint';
}
