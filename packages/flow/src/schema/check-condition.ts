import { closest, distance } from 'fastest-levenshtein';
import { combinators, operators, vocabulary } from './condition.ts';

export interface ConditionProblem {
  readonly code: 'condition_field' | 'condition_operator' | 'condition_type' | 'condition_shape';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const fields = Object.keys(vocabulary) as (keyof typeof vocabulary)[];
const listOperators = new Set(['$in', '$nin', '$all']);
const orderOperators = new Set(['$gt', '$gte', '$lt', '$lte']);

/** Everything that is wrong with a condition: unknown fields and operators, and values of the wrong type. */
export function checkCondition(value: unknown, path: readonly (string | number)[] = []): ConditionProblem[] {
  if (!isObject(value)) {
    return [
      { code: 'condition_shape', path, message: 'Write a condition as an object, such as {"plan": "pro"}.' },
    ];
  }
  return Object.entries(value).flatMap(([key, inner]): ConditionProblem[] => {
    const at = [...path, key];
    if (key === '$not') return checkCondition(inner, at);
    if ((combinators as readonly string[]).includes(key)) {
      return Array.isArray(inner)
        ? inner.flatMap((each, index) => checkCondition(each, [...at, index]))
        : [{ code: 'condition_shape', path: at, message: `\`${key}\` takes a list of conditions.` }];
    }
    if (key.startsWith('$')) {
      return [
        {
          code: 'condition_operator',
          path: at,
          message: `\`${key}\` is not known here${hint(key, combinators)}.`,
        },
      ];
    }
    const type = typeOf(key);
    return type === undefined
      ? [{ code: 'condition_field', path: at, message: unknownField(key) }]
      : checkTest(inner, type, at);
  });
}

function checkTest(test: unknown, type: string, path: readonly (string | number)[]): ConditionProblem[] {
  if (!isObject(test)) return checkValue(test, type, path);
  return Object.entries(test).flatMap(([operator, value]): ConditionProblem[] => {
    const at = [...path, operator];
    if (!(operators as readonly string[]).includes(operator)) {
      const why =
        operator === '$regex' ? ' Regular expressions are refused; list the values with `$in`.' : '';
      return [
        {
          code: 'condition_operator',
          path: at,
          message: `\`${operator}\` is not an operator here${hint(operator, operators)}.${why}`,
        },
      ];
    }
    if (operator === '$exists') return checkValue(value, 'boolean', at);
    if (operator === '$size') return checkValue(value, 'number', at);
    if (operator === '$not') return checkTest(value, type, at);
    if (operator === '$elemMatch') return [];
    if (listOperators.has(operator)) {
      return Array.isArray(value)
        ? value.flatMap((each, index) => checkValue(each, type, [...at, index]))
        : [{ code: 'condition_shape', path: at, message: `\`${operator}\` takes a list.` }];
    }
    if (orderOperators.has(operator) && type === 'boolean') {
      return [
        {
          code: 'condition_type',
          path: at,
          message: 'A yes-or-no value has no order; compare with true or false.',
        },
      ];
    }
    return checkValue(value, type, at);
  });
}

function checkValue(value: unknown, type: string, path: readonly (string | number)[]): ConditionProblem[] {
  if (type === 'any' || value === null || typeof value === type) return [];
  return [
    {
      code: 'condition_type',
      path,
      message: `This is compared with a ${type}, but ${JSON.stringify(value)} is a ${Array.isArray(value) ? 'list' : typeof value}.`,
    },
  ];
}

function typeOf(field: string): string | undefined {
  if (field.startsWith('traits.')) return 'any';
  return Object.hasOwn(vocabulary, field) ? vocabulary[field as keyof typeof vocabulary] : undefined;
}

function unknownField(field: string): string {
  return `\`${field}\` is not something known of a customer${hint(field, fields)}. Your own values are read as \`traits.${field}\`.`;
}

function hint(word: string, known: readonly string[]): string {
  const near = closest(word, [...known]);
  return distance(word, near) <= 3 ? ` (did you mean \`${near}\`?)` : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
