import { type JsonNode, objectsIn } from './json-node.ts';
import { properties } from './properties.ts';
import { code, table } from './table.ts';

/** Parts that have a section of their own further down. */
const elsewhere: Readonly<Record<string, string>> = {
  offers: 'offers',
  segments: 'conditions',
  when: 'conditions',
  texts: 'standard-texts',
  profiles: 'profiles',
};

/** A heading's anchor, as GitHub makes it. */
const anchor = (name: string) => name.toLowerCase();

const hasSection = (name: string, node: JsonNode) => !(name in elsewhere) && objectsIn(node).length > 0;

/** The document as a whole, then a section for each of its parts. */
export function partSections(schema: JsonNode): string {
  const parts = Object.entries(schema.properties ?? {});
  const linkOf = (name: string) => {
    const node = schema.properties?.[name];
    return elsewhere[name] ?? (node && hasSection(name, node) ? anchor(name) : undefined);
  };
  return `## The document

${properties(schema, linkOf)}

${profiles(schema.properties?.profiles)}
${parts
  .filter(([name, node]) => hasSection(name, node))
  .map(([name, node]) => partSection(name, node))
  .join('\n')}`;
}

const profiles = (node: JsonNode | undefined) => `### ${code('profiles')}

${node?.description ?? ''}

${table(
  ['profile', 'is for'],
  (node?.items?.enum ?? []).map((id, index) => [
    `[${code(String(id))}](fairness.md#${id})`,
    node?.items?.enumDescriptions?.[index] ?? '',
  ]),
)}
`;

function partSection(name: string, node: JsonNode): string {
  const [object = {}] = objectsIn(node);
  const inner = Object.entries(object.properties ?? {}).flatMap(([key, each]) => {
    const objects = objectsIn(each);
    return objects.length > 0 ? [innerSection(name, key, objects)] : [];
  });
  return `### ${code(name)}

${node.description ?? ''}

${properties(object, (key) => (objectsIn(object.properties?.[key] ?? {}).length > 0 ? anchor(`${name}${key}`) : undefined))}

${inner.join('\n')}`;
}

/** One form, or several that a \`kind\` tells apart. */
function innerSection(part: string, name: string, objects: readonly JsonNode[]): string {
  return `#### ${code(`${part}.${name}`)}

${objects
  .map((object) => {
    const { kind } = object.properties ?? {};
    const about = kind ? `Kind ${code(String(kind.const))}: ${kind.description}\n\n` : '';
    const inner = Object.values(object.properties ?? {}).flatMap((each) =>
      kind ? objectsIn(each).map((entry) => `\nEach entry may be an object:\n\n${properties(entry)}\n`) : [],
    );
    const { kind: _, ...rest } = object.properties ?? {};
    return `${about}${properties({ properties: rest, required: object.required ?? [] })}\n${inner.join('')}`;
  })
  .join('\n')}`;
}
