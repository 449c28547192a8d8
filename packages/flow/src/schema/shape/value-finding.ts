import { isObject } from '../document/loose.ts';
import { found } from '../found.ts';
import { nearest } from '../nearest.ts';
import { exampleOf, expectation, oneOf } from './expectation.ts';
import { capital, nameOf, replaceable, type ShapeFinding } from './finding.ts';
import { type Leaf, UNWORDED } from './leaf-issues.ts';
import { converted, respelled } from './respell.ts';
import { defOf, descriptionOf, listedValues, type Schema, shapeOf, wordsOf } from './schema-kind.ts';

/** A value that is not among those to choose from. */
export function unknownValue({ path, value, schema }: Leaf, values: readonly unknown[]): ShapeFinding {
  const near = nearestValue(value, values);
  const isOfType = values.some((each) => typeof each === typeof value);
  return replaceable(
    {
      code: isOfType ? 'unknown_value' : 'wrong_type',
      path,
      message: `${capital(nameOf(path))} is ${oneOf(values)}; this is ${found(value)}${near ? ` (did you mean "${near}"?)` : ''}.`,
    },
    near ?? (schema && converted(value, schema)),
  );
}

const nearestValue = (value: unknown, values: readonly unknown[]): string | undefined =>
  typeof value === 'string'
    ? nearest(
        value,
        values.filter((each) => typeof each === 'string'),
      )
    : undefined;

/** A value of another type, or one that fits none of several forms. */
export function wrongType(leaf: Leaf): ShapeFinding {
  const { path, schema, value } = leaf;
  if (!schema) return { finding: { code: 'wrong_type', path, message: `This is ${found(value)}.` } };
  const forms = isObject(value) ? formsOf(schema) : undefined;
  if (forms) {
    const message = `${capital(nameOf(path))} needs more: ${forms.join(', or ')}.`;
    return { finding: { code: 'missing_property', path, message } };
  }
  const near = nearestValue(value, valuesIn(schema));
  if (near) return unknownValue(leaf, valuesIn(schema));
  const replacement = converted(value, schema);
  const example = replacement ?? exampleOf(schema);
  const about = descriptionOf(schema);
  return replaceable(
    {
      code: 'wrong_type',
      path,
      message: `${capital(nameOf(path))} is ${expectation(schema)}${example === undefined ? '' : `, such as ${JSON.stringify(example)}`}; this is ${found(value)}.${about ? ` ${about}` : ''}`,
    },
    replacement,
  );
}

/** What each form of an object needs that not all of them need. */
function formsOf(schema: Schema): string[] | undefined {
  const def = defOf(schema);
  if (def.type !== 'union') return undefined;
  const needs = def.options.flatMap((option) => {
    const shape = shapeOf(option);
    return shape ? [Object.keys(shape).filter((name) => shape[name]?._zod.optin === undefined)] : [];
  });
  if (needs.length < 2) return undefined;
  return needs.map((names) =>
    names
      .filter((name) => !needs.every((each) => each.includes(name)))
      .map((name) => `\`${name}\``)
      .join(' and '),
  );
}

const valuesIn = (schema: Schema): readonly unknown[] => {
  const def = defOf(schema);
  return def.type === 'union' ? def.options.flatMap(valuesIn) : (listedValues(schema) ?? []);
};

/** A text that is not written as it has to be. */
export function unfit(
  code: 'invalid_format' | 'invalid_value',
  { path, schema, value, issue }: Leaf,
): ShapeFinding {
  const replacement =
    schema && typeof value === 'string'
      ? (respelled(value, schema) ?? nearest(value, wordsOf(schema)))
      : undefined;
  const hint = replacement === undefined ? '' : ` (did you mean ${JSON.stringify(replacement)}?)`;
  const how = issue.message === UNWORDED ? 'It is written differently.' : issue.message;
  return replaceable(
    { code, path, message: `${capital(found(value))} cannot stand here${hint}. ${how}` },
    replacement,
  );
}

/** A number that is too low or too high, or a text or list that is too short or too long. */
export function outOfBounds({ path, issue, value }: Leaf, code: 'too_small' | 'too_big'): ShapeFinding {
  const say = (message: string): ShapeFinding => ({ finding: { code, path, message } });
  if (issue.message !== UNWORDED) return say(issue.message);
  const isSmall = issue.code === 'too_small';
  const limit = isSmall ? Number(issue.minimum) : issue.code === 'too_big' ? Number(issue.maximum) : 0;
  const isOpen = 'inclusive' in issue && issue.inclusive === false;
  const bound = isOpen ? (isSmall ? 'more than' : 'less than') : isSmall ? 'at least' : 'at most';
  const name = capital(nameOf(path));
  if (typeof value === 'number') return say(`${name} is ${bound} ${limit}; this is ${value}.`);
  const { count, unit } = sizeOf(value);
  return say(
    `${name} has ${bound} ${limit} ${limit === 1 ? unit[0] : unit[1]}; this has ${count || 'none'}.`,
  );
}

function sizeOf(value: unknown): { count: number; unit: readonly [string, string] } {
  if (typeof value === 'string') return { count: value.length, unit: ['character', 'characters'] };
  if (Array.isArray(value)) return { count: value.length, unit: ['entry', 'entries'] };
  return { count: Object.keys(Object(value)).length, unit: ['property', 'properties'] };
}
