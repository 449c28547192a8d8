import { isObject } from '../document/loose.ts';
import { shortened } from '../found.ts';
import { listed, nearest } from '../nearest.ts';
import { exampleOf } from './expectation.ts';
import type { ShapeFinding } from './finding.ts';
import { type Leaf, UNWORDED } from './leaf-issues.ts';
import { respelled } from './respell.ts';
import { defOf, descriptionOf, listedValues, type Schema, shapeOf } from './schema-kind.ts';

/** Properties that do not exist at a place, each with the nearest one that does. */
export function unknownProperties(leaf: Leaf, keys: readonly string[]): ShapeFinding[] {
  const { path, schema, value, members } = leaf;
  const member = schema && members.of(schema, value);
  const names = Object.keys((member && shapeOf(member)) ?? {});
  const where = isObject(value) && typeof value.kind === 'string' ? `of kind \`${value.kind}\`` : 'here';
  return keys.map((key) => {
    const at = [...path, key];
    const near = nearest(key, names);
    const isTaken = near !== undefined && isObject(value) && Object.hasOwn(value, near);
    const hint = near
      ? isTaken
        ? `did you mean \`${near}\`, which is given too?`
        : `did you mean \`${near}\`?`
      : elsewhere(schema, key, names);
    return {
      finding: {
        code: 'unknown_property',
        path: at,
        message: `\`${key}\` is not a property ${where}; ${hint}`,
        ...(near && !isTaken && { fix: near }),
      },
      ...(near && !isTaken && { respelling: { at, rename: near } }),
    };
  });
}

/** Where a property belongs, or what there is instead. */
function elsewhere(schema: Schema | undefined, key: string, names: readonly string[]): string {
  const kinds = listed(kindsWith(schema, key));
  if (kinds) return `it belongs to kind ${kinds}.`;
  const known = listed(names);
  return known ? `known are ${known}.` : 'remove it.';
}

/** The kinds of a union that have a property of the name. */
function kindsWith(schema: Schema | undefined, key: string): string[] {
  const def = schema && defOf(schema);
  if (def?.type !== 'union') return [];
  return def.options.flatMap((option) => {
    const shape = shapeOf(option);
    const kind = shape && Object.hasOwn(shape, key) && shape.kind && listedValues(shape.kind)?.[0];
    return typeof kind === 'string' ? [kind] : [];
  });
}

export function missingProperty({ path, schema, parent, issue }: Leaf): ShapeFinding {
  const name = String(path.at(-1));
  const example = schema && exampleOf(schema);
  const written = example === undefined ? undefined : `${JSON.stringify(name)}: ${JSON.stringify(example)}`;
  const kind =
    isObject(parent?.value) && typeof parent.value.kind === 'string'
      ? ` for kind \`${parent.value.kind}\``
      : '';
  const sentences = [
    `\`${name}\` is missing${kind}; ${written ? `add it, such as ${written}.` : 'add it.'}`,
    issue.message === UNWORDED ? undefined : issue.message,
    schema && descriptionOf(schema),
  ];
  return {
    finding: {
      code: 'missing_property',
      path,
      message: sentences.filter((sentence) => sentence !== undefined).join(' '),
      ...(written && { fix: written }),
    },
  };
}

export function invalidName({ path, issue, parent, members }: Leaf): ShapeFinding {
  const name = String(path.at(-1));
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  const member = parent && members.of(parent.schema, parent.value);
  const def = member && defOf(member);
  const fix = def?.type === 'record' ? respelled(name, def.keyType) : undefined;
  const isFree = isObject(parent?.value) && !(fix !== undefined && Object.hasOwn(parent.value, fix));
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
