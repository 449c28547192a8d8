import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  RawNode,
} from 'kysely';

/**
 * What SQLite's types are here. Its text is compared byte by byte, so that ids and times sort alike in both; its
 * integers are wide enough for sums of money in minor units.
 */
const HERE: Readonly<Record<string, string>> = { text: 'text collate "C"', integer: 'bigint' };

class ColumnTypes extends OperationNodeTransformer {
  protected override transformColumnDefinition(
    node: ColumnDefinitionNode,
    queryId: PluginTransformQueryArgs['queryId'],
  ): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node, queryId);
    const type = DataTypeNode.is(node.dataType) ? node.dataType.dataType : undefined;
    const here = type !== undefined && Object.hasOwn(HERE, type) ? HERE[type] : undefined;
    return here === undefined ? column : { ...column, dataType: RawNode.createWithSql(here) };
  }
}

/** Lets migrations be written once: columns of SQLite's types become those of PostgreSQL that hold the same. */
export const columnTypes = (): KyselyPlugin => {
  const types = new ColumnTypes();
  return {
    transformQuery: ({ node, queryId }) => types.transformNode(node, queryId),
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  };
};
