import { combinators, type OperatorName, operators } from '../conditions/operators.ts';
import { type AttributeInfo, vocabulary } from '../conditions/vocabulary.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

/** Definitions for editors: what a condition may ask for, and how. `checkConditions` judges; this only helps. */
export const conditionDefs = (about: JsonSchema): Record<string, JsonSchema> => ({
  condition: {
    ...about,
    type: 'object',
    properties: {
      ...Object.fromEntries(
        Object.entries<AttributeInfo>(vocabulary).map(([name, info]) => [name, field(info)]),
      ),
      ...Object.fromEntries(
        Object.entries(combinators).map(([name, { description }]) => [
          name,
          name === '$not'
            ? { description, ...ref('condition') }
            : { description, type: 'array', minItems: 1, items: ref('condition') },
        ]),
      ),
    },
    patternProperties: {
      '^traits\\.[^.]+$': { description: 'A trait that your customer tokens carry.', ...ref('traitTest') },
    },
    additionalProperties: false,
  },
  stringTest: test({ type: 'string' }, ref('stringTest')),
  numberTest: test({ type: 'number' }, ref('numberTest'), 'ordered'),
  booleanTest: test({ type: 'boolean' }, ref('booleanTest')),
  traitTest: test({ type: ['string', 'number', 'boolean'] }, ref('traitTest'), 'ordered', 'lists'),
});

function field({ type, values, description, always }: AttributeInfo): JsonSchema {
  const about = { description: always ? description : `${description} Not known of every customer.` };
  return values
    ? { ...about, ...test({ enum: values }, ref(`${type}Test`)) }
    : { ...about, ...ref(`${type}Test`) };
}

/** A value, or an object of operators beside it. */
function test(value: JsonSchema, self: JsonSchema, ...can: ('ordered' | 'lists')[]): JsonSchema {
  const takes: Record<(typeof operators)[OperatorName]['takes'], JsonSchema> = {
    value,
    order: value,
    list: { type: 'array', items: value },
    boolean: { type: 'boolean' },
    count: { type: 'integer', minimum: 0 },
    test: self,
    condition: { type: 'object' },
  };
  const offered = Object.entries(operators).filter(
    ([, operator]) =>
      (operator.takes !== 'order' || can.includes('ordered')) &&
      (!('onLists' in operator) || can.includes('lists')),
  );
  return {
    anyOf: [
      value,
      {
        type: 'object',
        properties: Object.fromEntries(
          offered.map(([name, operator]) => [
            name,
            { ...takes[operator.takes], description: `The value ${operator.description}.` },
          ]),
        ),
        additionalProperties: false,
      },
    ],
  };
}
