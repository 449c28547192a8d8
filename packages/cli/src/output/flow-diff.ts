import type { Area, Change, CustomerTally } from '@partwell/flow/diff';
import type { FlowPair } from '../diff/pair-flows.ts';
import { counted } from './counted.ts';
import { bold, dim, green, red, yellow } from './style.ts';

export interface DiffedPair {
  readonly pair: FlowPair;
  readonly changes: readonly Change[];
}

const areas: Readonly<Record<Area, string>> = {
  audience: 'For whom',
  segments: 'Segments',
  reasons: 'Reasons',
  offers: 'Offers',
  settings: 'Settings',
  words: 'Words',
};

/** What is different, for people: a flow at a time, a part of it at a time. */
export function flowDiff(pairs: readonly DiffedPair[], customers: CustomerTally | undefined): string {
  const blocks = pairs.flatMap(({ pair, changes }) => pairBlock(pair, changes));
  return [
    ...(blocks.length > 0
      ? blocks
      : ['No difference: the same reasons, offers and words for the same people.']),
    ...(customers ? [customerBlock(customers)] : []),
  ].join('\n\n');
}

function pairBlock({ before, after }: FlowPair, changes: readonly Change[]): string[] {
  if (!before && after)
    return [`${green('+')} ${bold(after.flow.id)}  ${dim(`${after.file} is a new flow`)}`];
  if (!after && before) return [`${red('-')} ${bold(before.flow.id)}  ${dim(`${before.file} is gone`)}`];
  if (!before || !after || changes.length === 0) return [];
  const head = `${bold(after.flow.id)}  ${dim(`${before.file} → ${after.file}`)}`;
  const parts = Object.entries(areas).flatMap(([area, title]) => {
    const lines = changes
      .filter((change) => change.area === area)
      .map(({ code, message }) => `  ${sign(code)} ${message}`);
    return lines.length > 0 ? [[dim(title), ...lines].join('\n')] : [];
  });
  return [[head, ...parts].join('\n\n')];
}

function sign(code: string): string {
  if (code.endsWith('_added')) return green('+');
  return code.endsWith('_removed') || code.endsWith('_unreachable') ? red('-') : yellow('~');
}

function customerBlock({ customers, different, ways }: CustomerTally): string {
  if (different === 0) return `None of ${counted(customers, 'customer')} sees a difference.`;
  const number = (count: number) => count.toLocaleString('en');
  const width = number(ways[0]?.customers ?? 0).length;
  const lines = ways.map(
    (way) =>
      `  ${number(way.customers).padStart(width)}  ${way.says}  ${dim(`such as ${way.examples.join(', ')}`)}`,
  );
  return [
    `${bold(number(different))} of ${counted(customers, 'customer')} ${different === 1 ? 'sees' : 'see'} something different:`,
    ...lines,
  ].join('\n');
}
