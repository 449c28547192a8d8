import type { When } from '../../schema/condition.ts';
import { verdictOf } from '../../schema/conditions/verdict.ts';
import { isObject } from '../../schema/document/loose.ts';
import type { Flow } from '../../schema/flow.ts';

/** Whether some customer of the flow can meet several conditions at once; remembered, as parts share conditions. */
export function canMeet(flow: Flow): (...whens: readonly (When | undefined)[]) => boolean {
  const ids = new Map<unknown, number>();
  const known = new Map<string, boolean>();
  const idOf = (when: When): number => {
    const id = ids.get(when) ?? ids.size;
    ids.set(when, id);
    return id;
  };
  return (...whens) => {
    const given = [flow.when, ...whens].filter((when) => when !== undefined);
    if (given.length < 2) return true;
    const key = given.map(idOf).join();
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const conditions = given.map((when) => (typeof when === 'string' ? flow.segments[when] : when));
    const made = verdictOf(conditions.filter(isObject), flow.traits) !== 'never';
    known.set(key, made);
    return made;
  };
}
