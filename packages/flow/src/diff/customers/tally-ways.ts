import type { Way } from './way.ts';

/** How many customers see something else, and in which ways. */
export interface CustomerTally {
  readonly customers: number;
  readonly different: number;
  /** The most frequent first; a customer may be in several. */
  readonly ways: readonly (Way & { readonly customers: number; readonly examples: readonly string[] })[];
}

/** Ids that are shown, so that somebody can be looked at with `explain`. */
const EXAMPLES = 3;

/** Counts what changes for many customers. */
export async function tallyWays(
  found: AsyncIterable<{ id: string; ways: readonly Way[] }>,
): Promise<CustomerTally> {
  const groups = new Map<string, { way: Way; customers: number; examples: string[] }>();
  let customers = 0;
  let different = 0;
  for await (const { id, ways } of found) {
    customers++;
    if (ways.length > 0) different++;
    for (const way of ways) {
      const group = groups.get(way.says) ?? { way, customers: 0, examples: [] };
      group.customers++;
      if (group.examples.length < EXAMPLES) group.examples.push(id);
      groups.set(way.says, group);
    }
  }
  const ways = [...groups.values()]
    .toSorted((a, b) => b.customers - a.customers)
    .map(({ way, ...rest }) => ({ ...way, ...rest }));
  return { customers, different, ways };
}
