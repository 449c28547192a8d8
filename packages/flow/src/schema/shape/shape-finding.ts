import { isObject } from '../document/loose.ts';
import { found, shortened } from '../found.ts';
import { listed, nearest } from '../nearest.ts';
import type { Finding, Path } from '../problem.ts';
import { exampleOf, expectation, oneOf } from './expectation.ts';
import { type Leaf, UNWORDED } from './leaf-issues.ts';
import { converted, respelled } from './respell.ts';
import { defOf, descriptionOf, listedValues, type Schema, shapeOf } from './schema-kind.ts';

/** What was probably meant, so that the rest can be read as if it had been written. */
export type Respelling =
  | { readonly at: Path; readonly rename: string }
  | { readonly at: Path; readonly replace: unknown };

export interface ShapeFinding {
  readonly finding: Finding;
  readonly respelling?: Respelling;
}

/** Says what a part of the document is not, and what it should be. */
export function shapeFindings(leaf: Leaf): ShapeFinding[] {
  const { issue, path, value } = leaf;
  if (issue.code === 'unrecognized_keys') {
    const member = leaf.schema && leaf.members.of(leaf.schema, value);
    const names = Object.keys((member && shapeOf(member)) ?? {});
    return issue.keys.map((key) => unknownProperty(leaf, key, names));
  }
  if (issue.code === 'invalid_key') return [invalidName(leaf)];
  if (issue.code === 'invalid_union' && 'discriminator' in issue && issue.discriminator)
    return [unknownKind(leaf)];
  if (value === undefined && issue.code !== 'custom') return [{ finding: missing(leaf) }];
  switch (issue.code) {
    case 'invalid_value':
      return [unknownValue(leaf, issue.values)];
    case 'invalid_type':
    case 'invalid_union':
      return [wrongType(leaf)];
    case 'too_small':
    case 'too_big':
      return [{ finding: { code: issue.code, path, message: outOfBounds(leaf) } }];
    case 'invalid_format':
      return [invalidFormat(leaf)];
    default: {
      const message = issue.message === UNWORDED ? 'This cannot stand here.' : issue.message;
      return [{ finding: { code: 'invalid_value', path, message } }];
    }
  }
}

/** The name of what a path leads to: its property, or what it is an entry of. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  if (typeof last === 'string') return `\`${last}\``;
  const list = path.findLast((part) => typeof part === 'string');
  return `an entry of \`${list}\``;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function unknownProperty({ path, schema, value }: Leaf, key: string, names: readonly string[]): ShapeFinding {
  const free = names.filter((name) => !isObject(value) || !Object.hasOwn(value, name));
  const near = nearest(key, free) ?? nearest(key, names);
  const where = isObject(value) && typeof value.kind === 'string' ? `of kind \`${value.kind}\`` : 'here';
  const others = near ? [] : kindsWith(schema, key);
  const hint = near
    ? `did you mean \`${near}\`?`
    : others.length > 0
      ? `it belongs to kind ${others.map((each) => `\`${each}\``).join(', ')}.`
      : (listed(names)?.replace(/^/, 'known are ').concat('.') ?? 'remove it.');
  const at = [...path, key];
  return {
    finding: {
      code: 'unknown_property',
      path: at,
      message: `\`${key}\` is not a property ${where}; ${hint}`,
      ...(near && { fix: near }),
    },
    ...(near && free.includes(near) && { respelling: { at, rename: near } }),
  };
}

/** The kinds of the union that have a property of the name. */
function kindsWith(schema: Schema | undefined, key: string): string[] {
  const def = schema && defOf(schema);
  if (def?.type !== 'union') return [];
  return def.options.flatMap((option) => {
    const shape = shapeOf(option);
    const kind = shape && Object.hasOwn(shape, key) && shape.kind && listedValues(shape.kind)?.[0];
    return typeof kind === 'string' ? [kind] : [];
  });
}

function missing({ path, schema, parent, issue }: Leaf): Finding {
  const example = schema && exampleOf(schema);
  const name = path.at(-1);
  const property = `\`${name}\``;
  const own = issue.message === UNWORDED ? '' : ` ${issue.message}`;
  const what = schema && descriptionOf(schema);
  const written = example === undefined ? undefined : `${JSON.stringify(name)}: ${JSON.stringify(example)}`;
  const kind =
    isObject(parent?.value) && typeof parent.value.kind === 'string'
      ? ` for kind \`${parent.value.kind}\``
      : '';
  return {
    code: 'missing_property',
    path,
    message: `${property} is missing${kind}; ${written ? `add it, such as ${written}.` : 'add it.'}${own}${what ? ` ${what}` : ''}`,
    ...(written && { fix: written }),
  };
}

function unknownKind({ path, value, issue, schema, parent }: Leaf): ShapeFinding {
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const near = typeof value === 'string' ? nearest(value, kinds) : undefined;
  const guess = near ?? (value === undefined ? kindByProperties(parent ?? { schema, value }) : undefined);
  const known = oneOf(kinds);
  const name = String(path.at(-1));
  const code = value === undefined ? 'missing_property' : 'unknown_kind';
  const message =
    value === undefined
      ? `\`${name}\` is missing; ${guess ? `did you mean "${guess}"? There are ${known}.` : `choose ${known}.`}`
      : `There is no kind ${typeof value === 'string' ? shortened(value) : `like ${found(value)}`}; ${near ? `did you mean "${near}"?` : `choose ${known}.`}`;
  const fix = guess && (value === undefined ? `"${name}": "${guess}"` : JSON.stringify(guess));
  return {
    finding: { code, path, message, ...(fix && { fix }) },
    ...(guess && { respelling: { at: path, replace: guess } }),
  };
}

/** The only kind that has all the properties that were given. */
function kindByProperties({
  schema,
  value,
}: {
  schema: Schema | undefined;
  value: unknown;
}): string | undefined {
  const def = schema && defOf(schema);
  if (def?.type !== 'union' || !isObject(value) || Object.keys(value).length === 0) return undefined;
  const fitting = def.options.filter((option) => {
    const shape = shapeOf(option);
    return shape && Object.keys(value).every((key) => Object.hasOwn(shape, key));
  });
  const shape = fitting.length === 1 && fitting[0] ? shapeOf(fitting[0]) : undefined;
  const kind = shape?.kind && listedValues(shape.kind)?.[0];
  return typeof kind === 'string' ? kind : undefined;
}

function unknownValue(leaf: Leaf, values: readonly unknown[]): ShapeFinding {
  const { path, value } = leaf;
  const known = values.filter((each) => typeof each === 'string');
  const near = typeof value === 'string' ? nearest(value, known) : undefined;
  const fix = near ?? (leaf.schema && converted(value, leaf.schema));
  const subject = typeof path.at(-1) === 'number' ? capital(nameOf(path)) : nameOf(path);
  return {
    finding: {
      code:
        typeof value === 'string' || values.some((each) => typeof each === typeof value)
          ? 'unknown_value'
          : 'wrong_type',
      path,
      message: `${subject} is ${oneOf(values)}; this is ${found(value)}${near ? ` (did you mean "${near}"?)` : ''}.`,
      ...(fix !== undefined && { fix: JSON.stringify(fix) }),
    },
    ...(fix !== undefined && { respelling: { at: path, replace: fix } }),
  };
}

function wrongType({ path, schema, value, issue }: Leaf): ShapeFinding {
  if (issue.message !== UNWORDED) {
    const fix = schema && typeof value === 'string' ? respelled(value, schema) : undefined;
    return {
      finding: {
        code: 'invalid_value',
        path,
        message: `${capital(found(value))} cannot stand here. ${issue.message}`,
        ...(fix && { fix: JSON.stringify(fix) }),
      },
      ...(fix && { respelling: { at: path, replace: fix } }),
    };
  }
  const fix = schema && converted(value, schema);
  const example = fix ?? (schema && exampleOf(schema));
  const takes = schema ? expectation(schema) : 'something else';
  const what = schema && descriptionOf(schema);
  return {
    finding: {
      code: 'wrong_type',
      path,
      message: `${capital(nameOf(path))} is ${takes}${example === undefined ? '' : `, such as ${JSON.stringify(example)}`}; this is ${found(value)}.${what ? ` ${what}` : ''}`,
      ...(fix !== undefined && { fix: JSON.stringify(fix) }),
    },
    ...(fix !== undefined && { respelling: { at: path, replace: fix } }),
  };
}

function outOfBounds({ path, issue, value }: Leaf): string {
  const name = capital(nameOf(path));
  if (issue.message !== UNWORDED) return issue.message;
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return name;
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const direction = issue.code === 'too_small' ? 'at least' : 'at most';
  if (typeof value === 'number') {
    const bound =
      issue.inclusive === false ? (issue.code === 'too_small' ? 'more than' : 'less than') : direction;
    return `${name} is ${bound} ${limit}; this is ${value}.`;
  }
  const count =
    typeof value === 'string'
      ? value.length
      : Array.isArray(value)
        ? value.length
        : Object.keys(Object(value)).length;
  const unit = typeof value === 'string' ? 'character' : Array.isArray(value) ? 'entry' : 'property';
  return `${name} has ${direction} ${counted(limit, unit)}; this has ${count === 0 ? 'none' : count}.`;
}

const counted = (count: number, unit: 'character' | 'entry' | 'property'): string =>
  `${count} ${count === 1 ? unit : { character: 'characters', entry: 'entries', property: 'properties' }[unit]}`;

function invalidFormat({ path, schema, value, issue }: Leaf): ShapeFinding {
  const fix = schema && typeof value === 'string' ? respelled(value, schema) : undefined;
  const how = issue.message === UNWORDED ? 'It is written differently.' : issue.message;
  return {
    finding: {
      code: 'invalid_format',
      path,
      message: `${capital(found(value))} cannot stand here${fix ? ` (did you mean ${JSON.stringify(fix)}?)` : ''}. ${how}`,
      ...(fix && { fix: JSON.stringify(fix) }),
    },
    ...(fix && { respelling: { at: path, replace: fix } }),
  };
}

function invalidName({ path, issue, parent }: Leaf): ShapeFinding {
  const name = String(path.at(-1));
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  const def = parent && defOf(parent.schema);
  const keys = def?.type === 'record' ? (def.keyType as Schema) : undefined;
  const fix = keys && respelled(name, keys);
  const isFree = fix !== undefined && isObject(parent?.value) && !Object.hasOwn(parent.value, fix);
  const how = inner && inner.message !== UNWORDED ? inner.message : 'Names are written differently here.';
  return {
    finding: {
      code: 'invalid_name',
      path,
      message: `${shortened(name)} cannot be a name here${fix ? ` (did you mean \`${fix}\`?)` : ''}. ${how}`,
      ...(fix && { fix }),
    },
    ...(fix && isFree && { respelling: { at: path, rename: fix } }),
  };
}
