import type { When } from '../../schema/condition.ts';
import { checkCondition } from '../../schema/conditions/check-condition.ts';
import { verdictOf } from '../../schema/conditions/verdict.ts';
import { isObject, type LooseObject } from '../../schema/document/loose.ts';
import type { Flow } from '../../schema/flow.ts';
import { isError } from '../../schema/problem.ts';

/**
 * Whether some customer of the flow can meet several conditions at once; remembered, as parts share conditions. One
 * that is not valid, which a document that is not may hold, is taken to exclude nobody.
 */
export function canMeet(flow: Flow): (...whens: readonly (When | undefined)[]) => boolean {
  const ids = new Map<unknown, number>();
  const known = new Map<string, boolean>();
  const valid = new Map<LooseObject, boolean>();
  const idOf = (when: When): number => {
    const id = ids.get(when) ?? ids.size;
    ids.set(when, id);
    return id;
  };
  const isValid = (condition: LooseObject): boolean => {
    const made = valid.get(condition) ?? !checkCondition(condition, flow.traits, []).some(isError);
    valid.set(condition, made);
    return made;
  };
  return (...whens) => {
    const given = [flow.when, ...whens].filter((when) => when !== undefined);
    if (given.length < 2) return true;
    const key = given.map(idOf).join();
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const conditions = given.map((when) => (typeof when === 'string' ? flow.segments[when] : when));
    const made = verdictOf(conditions.filter(isObject).filter(isValid), flow.traits) !== 'never';
    known.set(key, made);
    return made;
  };
}
