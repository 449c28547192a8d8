import { asList, isObject, type LooseObject } from '../document/loose.ts';
import { fieldOf, type Traits } from './field-of.ts';
import { type Verdict, verdictOfTests } from './range.ts';

/** The parts of conditions that all have to hold: tests a field, and what is joined in other ways. */
interface Parts {
  readonly tests: Map<string, unknown[]>;
  readonly choices: (readonly LooseObject[])[];
  readonly excluded: LooseObject[];
}

/** Whether any customer can meet all of these conditions, or every customer does. */
export function verdictOf(conditions: readonly LooseObject[], traits: Traits): Verdict {
  const parts: Parts = { tests: new Map(), choices: [], excluded: [] };
  for (const condition of conditions) collect(condition, parts);
  const verdicts = [
    ...[...parts.tests].map(([field, tests]) => verdictOfTests(tests, fieldOf(field, traits) ?? 'any')),
    ...parts.choices.map((choice) => ofChoice(choice, parts.tests, traits)),
    ...parts.excluded.map((each): Verdict => (verdictOf([each], traits) === 'always' ? 'never' : 'depends')),
  ];
  if (verdicts.includes('never')) return 'never';
  return verdicts.every((verdict) => verdict === 'always') ? 'always' : 'depends';
}

function collect(condition: LooseObject, parts: Parts): void {
  for (const [key, inner] of Object.entries(condition)) {
    if (key === '$and') for (const each of objectsIn(inner)) collect(each, parts);
    else if (key === '$or') parts.choices.push(objectsIn(inner));
    else if (key === '$nor') parts.excluded.push(...objectsIn(inner));
    else if (key === '$not') parts.excluded.push(...objectsIn([inner]));
    else parts.tests.set(key, [...(parts.tests.get(key) ?? []), inner]);
  }
}

/** A choice is lost when each of its branches contradicts itself or what else is asked for. */
function ofChoice(choice: readonly LooseObject[], tests: Parts['tests'], traits: Traits): Verdict {
  const beside = [...tests].flatMap(([field, each]) => each.map((test) => ({ [field]: test })));
  if (choice.every((branch) => verdictOf([branch, ...beside], traits) === 'never')) return 'never';
  const isMet = choice.some((branch) => verdictOf([branch], traits) === 'always');
  return isMet && choice.every((branch) => isKnown(branch, traits)) ? 'always' : 'depends';
}

/** A branch that needs a value which may be missing keeps the whole from holding, whatever the others say. */
function isKnown(condition: LooseObject, traits: Traits): boolean {
  return Object.entries(condition).every(([key, inner]) => {
    if (key.startsWith('$'))
      return objectsIn(Array.isArray(inner) ? inner : [inner]).every((each) => isKnown(each, traits));
    const field = fieldOf(key, traits);
    return field !== undefined && field !== 'any' && field.always === true;
  });
}

const objectsIn = (value: unknown): readonly LooseObject[] => asList(value).filter(isObject);
