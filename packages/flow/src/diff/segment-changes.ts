import type { Condition } from '../schema/condition.ts';
import type { Flow } from '../schema/flow.ts';
import { conditionWords } from '../words/condition-words.ts';
import { code } from '../words/listed.ts';
import type { Change } from './change.ts';
import { isRecord, keysOf, same } from './same.ts';
import { usesOf } from './uses.ts';

/** What changes in the named conditions, and for what it matters. */
export function segmentChanges(before: Flow, after: Flow): Change[] {
  return keysOf(before.segments, after.segments).flatMap((id): Change[] => {
    const a = before.segments[id];
    const b = after.segments[id];
    if (same(a, b)) return [];
    const affects = [...new Set([...usesOf(id, before), ...usesOf(id, after)])];
    const reach = affects.length > 0 ? `: affects ${affects.join(', ')}` : ', which nothing uses';
    const base = { area: 'segments', path: ['segments', id], affects } as const;
    if (a === undefined && b !== undefined) {
      const message = `Segment ${code(id)} is new: a customer who ${conditionWords(b)}`;
      return [{ ...base, code: 'segment_added', message, after: b }];
    }
    if (b === undefined || a === undefined) {
      const message = `Segment ${code(id)} is gone; it was a customer who ${a ? conditionWords(a) : ''}`;
      return [{ ...base, code: 'segment_removed', message, before: a }];
    }
    const message = `Segment ${code(id)} now ${instead(a, b)}${reach}`;
    return [{ ...base, code: 'segment_changed', message, before: a, after: b }];
  });
}

/** `begins at 6 months instead of 12`, or both conditions in full. */
function instead(before: Condition, after: Condition): string {
  const [a, b] = [beginning(before), beginning(after)];
  if (a !== undefined && b !== undefined) return `begins at ${b} months instead of ${a}`;
  return `is a customer who ${conditionWords(after)}, instead of one who ${conditionWords(before)}`;
}

/** The months of a condition that asks for nothing but a time together. */
function beginning({ tenureMonths, ...others }: Condition): number | undefined {
  if (Object.keys(others).length > 0 || !isRecord(tenureMonths)) return undefined;
  const { $gte, ...more } = tenureMonths;
  return typeof $gte === 'number' && Object.keys(more).length === 0 ? $gte : undefined;
}
