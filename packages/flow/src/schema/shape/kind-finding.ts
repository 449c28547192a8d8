import { isObject } from '../document/loose.ts';
import { found, shortened } from '../found.ts';
import { nearest } from '../nearest.ts';
import { oneOf } from './expectation.ts';
import type { ShapeFinding } from './finding.ts';
import type { Leaf } from './leaf-issues.ts';
import { defOf, listedValues, type Schema, shapeOf } from './schema-kind.ts';

/** A `kind` that does not exist, or is missing. */
export function unknownKind({ path, value, schema, parent, issue }: Leaf): ShapeFinding {
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const name = String(path.at(-1));
  if (value === undefined) {
    const guess = kindByProperties(parent?.schema ?? schema, parent?.value, name);
    return {
      finding: {
        code: 'missing_property',
        path,
        message: `\`${name}\` is missing; ${guess ? `did you mean "${guess}"? There are` : 'choose'} ${oneOf(kinds)}.`,
        ...(guess && { fix: `"${name}": "${guess}"` }),
      },
      ...(guess && { respelling: { at: path, replace: guess } }),
    };
  }
  const near = typeof value === 'string' ? nearest(value, kinds) : undefined;
  const given = typeof value === 'string' ? shortened(value) : `like ${found(value)}`;
  return {
    finding: {
      code: 'unknown_kind',
      path,
      message: `There is no kind ${given}; ${near ? `did you mean "${near}"?` : `choose ${oneOf(kinds)}.`}`,
      ...(near && { fix: JSON.stringify(near) }),
    },
    ...(near && { respelling: { at: path, replace: near } }),
  };
}

/** The only kind that has all the properties that were given. */
function kindByProperties(schema: Schema | undefined, value: unknown, name: string): string | undefined {
  const def = schema && defOf(schema);
  if (def?.type !== 'union' || !isObject(value) || Object.keys(value).length === 0) return undefined;
  const fitting = def.options.flatMap((option) => {
    const shape = shapeOf(option);
    return shape && Object.keys(value).every((key) => Object.hasOwn(shape, key)) ? [shape] : [];
  });
  const property = fitting.length === 1 ? fitting[0]?.[name] : undefined;
  const kind = property && listedValues(property)?.[0];
  return typeof kind === 'string' ? kind : undefined;
}
