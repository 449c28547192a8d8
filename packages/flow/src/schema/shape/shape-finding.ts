import type { ShapeFinding } from './finding.ts';
import { unknownKind } from './kind-finding.ts';
import { type Leaf, UNWORDED } from './leaf-issues.ts';
import { invalidName, missingProperty, unknownProperties } from './property-finding.ts';
import { outOfBounds, unfit, unknownValue, wrongType } from './value-finding.ts';

/** Says what a part of the document is not, and what it should be. */
export function shapeFindings(leaf: Leaf): ShapeFinding[] {
  const { issue, path, value } = leaf;
  if (issue.code === 'unrecognized_keys') return unknownProperties(leaf, issue.keys);
  if (issue.code === 'invalid_key') return [invalidName(leaf)];
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return [unknownKind(leaf)];
  if (value === undefined && issue.code !== 'custom') return [missingProperty(leaf)];
  switch (issue.code) {
    case 'invalid_value':
      return [unknownValue(leaf, issue.values)];
    case 'invalid_type':
      return [wrongType(leaf)];
    case 'invalid_union':
      return [issue.message === UNWORDED ? wrongType(leaf) : unfit('invalid_value', leaf)];
    case 'invalid_format':
      return [unfit('invalid_format', leaf)];
    case 'too_small':
    case 'too_big':
      return [outOfBounds(leaf, issue.code)];
    default: {
      const message = issue.message === UNWORDED ? 'This cannot stand here.' : issue.message;
      return [{ finding: { code: 'invalid_value', path, message } }];
    }
  }
}
