import { isObject, type LooseObject } from '../document/loose.ts';
import { found } from '../found.ts';
import { listed, nearest } from '../nearest.ts';
import type { Finding, Path } from '../problem.ts';
import { undefinedName } from '../undefined-name.ts';
import { checkHolds } from './check-holds.ts';
import { checkValue } from './check-value.ts';
import { type Field, fieldOf, type Traits } from './field-of.ts';
import { combinators, isOperator, operators, refusedOperators } from './operators.ts';
import { attributeNames } from './vocabulary.ts';

const MAX_DEPTH = 8;
const MAX_PARTS = 500;

/** Everything that is wrong with a condition: names, operators, types, values, and that it could never hold. */
export function checkCondition(condition: LooseObject, traits: Traits, path: Path): Finding[] {
  const { depth, parts } = sizeOf(condition);
  if (depth > MAX_DEPTH || parts > MAX_PARTS) {
    const message =
      depth > MAX_DEPTH
        ? `A condition nests at most ${MAX_DEPTH} levels; name parts of it as segments.`
        : `A condition asks for at most ${MAX_PARTS} values; this asks for ${parts}.`;
    return [{ code: 'condition_too_large', path, message }];
  }
  const findings = checkParts(condition, traits, path);
  return findings.length > 0 ? findings : checkHolds(condition, traits, path);
}

function checkParts(condition: unknown, traits: Traits, path: Path): Finding[] {
  if (!isObject(condition)) {
    return [
      {
        code: 'condition_shape',
        path,
        message: `A condition is an object, such as {"plan": "pro"}; this is ${found(condition)}.`,
      },
    ];
  }
  const entries = Object.entries(condition);
  if (entries.length === 0) {
    return [
      {
        code: 'condition_empty',
        severity: 'warning',
        path,
        message: 'An empty condition holds for everybody; leave it out, or say for whom it is meant.',
      },
    ];
  }
  return entries.flatMap(([key, inner]): Finding[] => {
    const at = [...path, key];
    if (key === '$not') return checkParts(inner, traits, at);
    if (Object.hasOwn(combinators, key)) return checkList(key, inner, traits, at);
    if (key.startsWith('$')) return [unknownOperator(key, Object.keys(combinators), misplaced(key), at)];
    const info = fieldOf(key, traits);
    if (info === undefined) return [unknownField(key, traits, at)];
    return isEmpty(inner) ? [emptyTest(key, at)] : checkTest(key, inner, info, at);
  });
}

function checkList(key: string, inner: unknown, traits: Traits, path: Path): Finding[] {
  if (Array.isArray(inner) && inner.length > 0) {
    return inner.flatMap((each, index) => checkParts(each, traits, [...path, index]));
  }
  const what = Array.isArray(inner) ? 'an empty list' : found(inner);
  return [
    {
      code: 'condition_shape',
      path,
      message: `\`${key}\` takes a list of conditions, such as [{"plan": "pro"}]; this is ${what}.`,
    },
  ];
}

function checkTest(field: string, test: unknown, info: Field | 'any', path: Path): Finding[] {
  if (!isObject(test)) return valueFindings(field, test, info, path);
  return Object.entries(test).flatMap(([operator, value]): Finding[] => {
    const at = [...path, operator];
    if (!isOperator(operator)) {
      return [unknownOperator(operator, Object.keys(operators), misplacedCombinator(operator), at)];
    }
    return checkOperand(field, operator, value, info, at);
  });
}

function checkOperand(
  field: string,
  operator: keyof typeof operators,
  value: unknown,
  info: Field | 'any',
  path: Path,
): Finding[] {
  const how = operators[operator];
  const unfit = (code: string, message: string, fix?: string): Finding[] => [
    { code, path, message, ...(fix && { fix }) },
  ];
  if ('onLists' in how && info !== 'any') {
    return unfit(
      'condition_type',
      `\`${field}\` is one value and no list, so \`${operator}\` never holds; compare with \`$eq\` or \`$in\`.`,
    );
  }
  switch (how.takes) {
    case 'boolean':
      return typeof value === 'boolean'
        ? []
        : unfit('condition_type', `\`${operator}\` takes true or false; this is ${found(value)}.`);
    case 'count':
      return Number.isInteger(value) && Number(value) >= 0
        ? []
        : unfit('condition_type', `\`${operator}\` takes a whole number; this is ${found(value)}.`);
    case 'list':
      if (!Array.isArray(value)) {
        return unfit(
          'condition_shape',
          `\`${operator}\` takes a list; this is ${found(value)}.`,
          JSON.stringify([value]),
        );
      }
      return value.flatMap((each, index) => valueFindings(field, each, info, [...path, index]));
    case 'test':
      return isEmpty(value) ? [emptyTest(field, path)] : checkTest(field, value, info, path);
    case 'condition':
      return isObject(value)
        ? []
        : unfit('condition_shape', `\`${operator}\` takes a condition; this is ${found(value)}.`);
    case 'order':
      return info !== 'any' && !info.ordered
        ? unfit(
            'condition_type',
            `\`${field}\` has no order; compare with \`$eq\`, \`$ne\`, \`$in\` or \`$nin\`.`,
          )
        : typeof value === 'number' || typeof value === 'string'
          ? valueFindings(field, value, info, path)
          : unfit('condition_type', `\`${operator}\` takes a number; this is ${found(value)}.`);
    case 'value':
      return valueFindings(field, value, info, path);
  }
}

function valueFindings(field: string, value: unknown, info: Field | 'any', path: Path): Finding[] {
  if (info === 'any' && value !== null) return [];
  const finding = checkValue(field, value, info === 'any' ? undefined : info, path);
  return finding ? [finding] : [];
}

const isEmpty = (value: unknown): boolean => isObject(value) && Object.keys(value).length === 0;

const emptyTest = (field: string, path: Path): Finding => ({
  code: 'condition_shape',
  path,
  message: `\`${field}\` is compared with nothing; write a value, or a test such as {"$exists": true}.`,
});

function unknownOperator(
  name: string,
  known: readonly string[],
  other: string | undefined,
  path: Path,
): Finding {
  const refused = Object.hasOwn(refusedOperators, name) ? refusedOperators[name] : undefined;
  if (refused) return { code: 'condition_refused', path, message: `\`${name}\` cannot be used. ${refused}` };
  if (other) return { code: 'condition_shape', path, message: other };
  const near = nearest(name, known);
  return {
    code: 'condition_operator',
    path,
    message: `\`${name}\` is not an operator here; ${near ? `did you mean \`${near}\`?` : `there are ${listed(known)}.`}`,
    ...(near && { fix: near }),
  };
}

/** An operator that belongs beside a value's name. */
const misplaced = (name: string): string | undefined =>
  isOperator(name)
    ? `\`${name}\` stands beside a value, such as {"tenureMonths": {"${name}": …}}.`
    : undefined;

const misplacedCombinator = (name: string): string | undefined =>
  Object.hasOwn(combinators, name)
    ? `\`${name}\` joins whole conditions, such as {"${name}": [{"plan": "pro"}, {"plan": "team"}]}.`
    : undefined;

function unknownField(field: string, traits: Traits, path: Path): Finding {
  if (field.startsWith('traits.')) {
    return undefinedName('trait_undefined', 'traits', field.slice(7), Object.keys(traits ?? {}), path);
  }
  if (field === 'traits') {
    return {
      code: 'condition_field',
      path,
      message: 'A trait is asked for by its full name, such as {"traits.company": "Acme"}.',
    };
  }
  const near = nearest(field, attributeNames);
  const trait = traits && Object.hasOwn(traits, field);
  const fix = trait ? `traits.${field}` : near;
  return {
    code: 'condition_field',
    path,
    message: trait
      ? `\`${field}\` is one of your traits; write \`traits.${field}\`.`
      : `\`${field}\` is not something known of a customer${near ? ` (did you mean \`${near}\`?)` : ''}. Your own values are read as \`traits.${field}\`.`,
    ...(fix && { fix }),
  };
}

function sizeOf(value: unknown): { depth: number; parts: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, parts: 1 };
  const inner = Object.values(value).map(sizeOf);
  return {
    depth: (Array.isArray(value) ? 0 : 1) + inner.reduce((most, { depth }) => Math.max(most, depth), 0),
    parts: inner.reduce((sum, { parts }) => sum + parts, 0),
  };
}
