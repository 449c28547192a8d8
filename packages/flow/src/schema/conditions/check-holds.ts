import { asList, isObject, type LooseObject } from '../document/loose.ts';
import type { Finding, Path } from '../problem.ts';
import { fieldOf, type Traits } from './field-of.ts';
import { combinators } from './operators.ts';
import { verdictOfTests } from './range.ts';
import { verdictOf } from './verdict.ts';

/** Parts of a well-formed condition that nobody can meet, and parts that everybody does; the smallest there are. */
export function checkHolds(condition: LooseObject, traits: Traits, path: Path): Finding[] {
  const inner = Object.entries(condition).flatMap(([key, value]): Finding[] => {
    const at = [...path, key];
    if (key === '$not') return isObject(value) ? checkHolds(value, traits, at) : [];
    if (Object.hasOwn(combinators, key)) {
      return asList(value).flatMap((each, index) =>
        isObject(each) ? checkHolds(each, traits, [...at, index]) : [],
      );
    }
    return ofField(key, value, traits, at);
  });
  if (inner.length > 0) return inner;

  const verdict = verdictOf([condition], traits);
  if (verdict === 'never') {
    return [
      {
        code: 'condition_impossible',
        path,
        message: 'No customer can meet all of this at once; the parts exclude each other.',
      },
    ];
  }
  return verdict === 'always' ? [always('This condition', path)] : [];
}

function ofField(name: string, test: unknown, traits: Traits, path: Path): Finding[] {
  const verdict = verdictOfTests([test], fieldOf(name, traits) ?? 'any');
  if (verdict === 'never') {
    const fix = turned(name, test, traits);
    const hint = fix === undefined ? '' : ` Did you mean ${fix}?`;
    const message = `No customer can meet this: ${whyNever(name, test)}${hint}`;
    return [{ code: 'condition_impossible', path, message, ...(fix !== undefined && { fix }) }];
  }
  return verdict === 'always' ? [always(`This test of \`${name}\``, path)] : [];
}

/** Bounds that leave nothing between them are mostly written the wrong way round. */
function turned(name: string, test: unknown, traits: Traits): string | undefined {
  if (!isObject(test)) return undefined;
  const lower = Object.keys(test).filter((operator) => operator === '$gt' || operator === '$gte');
  const upper = Object.keys(test).filter((operator) => operator === '$lt' || operator === '$lte');
  const [above] = lower;
  const [below] = upper;
  if (above === undefined || below === undefined || lower.length + upper.length > 2) return undefined;
  const other = { ...test, [above]: test[below], [below]: test[above] };
  return verdictOfTests([other], fieldOf(name, traits) ?? 'any') === 'never'
    ? undefined
    : JSON.stringify(other);
}

function whyNever(name: string, test: unknown): string {
  if (!isObject(test)) return `\`${name}\` is never that.`;
  const given = (operator: string) => Object.hasOwn(test, operator);
  if (given('$in') && asList(test.$in).length === 0) return '`$in` lists nothing.';
  if (test.$exists === false) {
    return Object.keys(test).length === 1
      ? `\`${name}\` is known of every customer.`
      : `a \`${name}\` that is not known cannot be compared.`;
  }
  return `the tests of \`${name}\` exclude each other.`;
}

const always = (what: string, path: Path): Finding => ({
  code: 'condition_always',
  severity: 'warning',
  path,
  message: `${what} holds for every customer; leave it out, or check what was meant.`,
});
