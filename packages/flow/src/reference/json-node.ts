/** What the reference reads of a JSON Schema. */
export interface JsonNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonNode;
  readonly anyOf?: readonly JsonNode[];
  readonly oneOf?: readonly JsonNode[];
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly additionalProperties?: JsonNode | boolean;
  readonly required?: readonly string[];
}

/** The objects behind a property: itself, its entries, or the kinds there are of it. */
export function objectsIn(node: JsonNode): readonly JsonNode[] {
  if (node.properties) return [node];
  if (node.items) return objectsIn(node.items);
  if (typeof node.additionalProperties === 'object') return objectsIn(node.additionalProperties);
  return [...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(objectsIn);
}
