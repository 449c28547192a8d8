import type { JsonNode } from './json-node.ts';
import { code, table } from './table.ts';
import { MOST_VALUES, takes } from './takes.ts';

/** The properties of an object, in the order of the schema: what is needed says so. */
export function properties(
  { properties: all = {}, required = [] }: JsonNode,
  linkOf: (name: string) => string | undefined = () => undefined,
): string {
  return table(
    ['property', 'takes', 'what it does'],
    Object.entries(all).map(([name, node]) => {
      const link = linkOf(name);
      return [
        `${link === undefined ? code(name) : `[${code(name)}](#${link})`}${required.includes(name) ? ' (needed)' : ''}`,
        takes(node),
        [node.description ?? '', ...meanings(node)].join(' '),
      ];
    }),
  );
}

/** What single values mean, where they do not say it themselves. */
function meanings(node: JsonNode): string[] {
  const { enum: values = [], enumDescriptions = [] } = node.enum ? node : (node.items ?? {});
  if (values.length > MOST_VALUES) return [];
  return values.map((value, index) => `${code(JSON.stringify(value))}: ${enumDescriptions[index] ?? ''}`);
}
