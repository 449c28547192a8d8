/** These say nothing, so no order of chance may put them first. */
const last = new Set(['other', 'prefer-not-to-say']);

/** Items in an order that follows from a seed alone; the neutral answers keep their place at the end. */
export function shuffled<T extends { readonly id: string }>(items: readonly T[], seed: string): T[] {
  const ranked = items.map((item) => ({
    item,
    rank: last.has(item.id) ? Number.POSITIVE_INFINITY : hash(`${seed}\u0000${item.id}`),
  }));
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ item }) => item);
}

/** FNV-1a with a last mix, 32 bits: alike ids must not come out beside each other. Source: draft-eastlake-fnv, MurmurHash3. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
