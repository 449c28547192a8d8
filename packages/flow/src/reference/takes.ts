import type { JsonNode } from './json-node.ts';
import { code } from './table.ts';

/** Definitions of the schema, and where the reference explains them. */
const named: Readonly<Record<string, string>> = {
  '#/$defs/text': '[words](#words)',
  '#/$defs/when': 'a segment’s id, or a [condition](#conditions)',
  '#/$defs/condition': 'a [condition](#conditions)',
  '#/$defs/amounts': 'an amount a currency, in minor units',
  '#/$defs/url': 'an address',
  '#/$defs/color': 'a CSS colour: a name, hex or a function',
};

/** More are explained in a table of their own. */
export const MOST_VALUES = 6;

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: '`true` or `false`',
  object: 'an object',
};

/** What a property takes, in words: "a list of 1 to 6 whole numbers, each 1 to 24". */
export function takes(node: JsonNode): string {
  if (node.$ref) return named[node.$ref] ?? node.$ref;
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.enum && node.enum.length > MOST_VALUES) return `one of ${node.enum.length} values`;
  if (node.enum) return either(node.enum.map((value) => code(JSON.stringify(value))));
  const forms = node.anyOf ?? node.oneOf;
  if (forms) return either([...new Set(forms.map(takes))]);
  if (node.items) return `a list${between(node.minItems, node.maxItems, ' of')}: ${takes(node.items)}`;
  if (typeof node.additionalProperties === 'object' && !node.properties) {
    return `an object, by name: ${takes(node.additionalProperties)}`;
  }
  if (node.type === 'integer' || node.type === 'number') {
    const what = node.type === 'integer' ? 'a whole number' : 'a number';
    const above = node.exclusiveMinimum === undefined ? '' : ` above ${node.exclusiveMinimum},`;
    return `${what}${above}${between(node.minimum, node.maximum)}`.replace(',,', ',');
  }
  if (node.pattern === '^[a-z0-9][a-z0-9-]{0,63}$') return 'an id (lower-case letters, digits, hyphens)';
  return words[String(node.type)] ?? 'anything';
}

function between(least: number | undefined, most: number | undefined, before = ','): string {
  const isEndless = most === undefined || most >= Number.MAX_SAFE_INTEGER;
  if (least === undefined) return isEndless ? '' : `${before} at most ${most}`;
  return isEndless ? `${before} ${least} or more` : `${before} ${least} to ${most}`;
}

const either = (all: readonly string[]): string =>
  all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : (all[0] ?? '');
