type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * Moves what definitions say to the places that use them and say nothing themselves: editors read the words of a
 * definition before those beside the `$ref`.
 */
export function saidWhereUsed(schema: Node): Node {
  const defs = isNode(schema.$defs) ? schema.$defs : {};
  const said = new Map(
    Object.entries(defs).map(([name, def]) => [`#/$defs/${name}`, isNode(def) ? def.description : undefined]),
  );
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (!isNode(value)) return value;
    const node = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each)]));
    const words = typeof value.$ref === 'string' ? said.get(value.$ref) : undefined;
    return words === undefined || node.description !== undefined ? node : { description: words, ...node };
  };
  const silent = Object.entries(defs).map(([name, def]) => {
    if (!isNode(def)) return [name, def];
    const { description: _, ...rest } = def;
    return [name, rest];
  });
  return moved({ ...schema, $defs: Object.fromEntries(silent) }) as Node;
}
