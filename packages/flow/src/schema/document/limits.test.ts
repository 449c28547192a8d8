import { describe, expect, it } from 'vitest';
import { parseFlow } from '../parse-flow.ts';

const flow = (body: string) => `{"schemaVersion": 1, "id": "x", ${body}}`;
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join();
const problemsOf = (source: string) => {
  const parsed = parseFlow(source);
  return parsed.ok ? parsed.warnings : parsed.problems;
};

describe('a document that is too much', () => {
  it.each([
    ['large', 'too_large', `{"id": "${'x'.repeat(300_000)}"}`],
    ['large in bytes', 'too_large', `{"id": "${'ü'.repeat(140_000)}"}`],
    ['deep', 'too_deep', '['.repeat(100_000)],
    ['deep in spite of closers that fit nothing', 'too_deep', '[}'.repeat(100_000)],
    ['deep after errors', 'too_deep', '{"a": [},'.repeat(20_000)],
    ['deep in a condition', 'too_deep', flow(`"when": ${'{"$not":'.repeat(40)}{}${'}'.repeat(40)}`)],
  ])('as it is too %s is told so, and nothing else', (_name, code, source) =>
    expect(problemsOf(source).map((problem) => problem.code)).toEqual([code]),
  );
});

describe('a document with ten thousand problems', () => {
  it.each([
    ['properties', flow(many(10_000, (at) => `"p${at}": 1`)), 9800],
    ['offers', flow(`"offers": {${many(10_000, (at) => `"o${at}": 1`)}}`), 19_800],
    ['names', flow(`"offers": {${many(5000, (at) => `"O_${at}": {"kind": "puase", "x": 1}`)}}`), undefined],
    ['references', flow(`"segments": {${many(5000, (at) => `"s${at}": {"pln": "a"}`)}}`), 9800],
    ['commas', flow(`"name": "x"${' "a": 1'.repeat(10_000)}`), undefined],
    ['texts', flow(`"texts": {"en": {${many(4900, (at) => `"t${at}": "{nam} {nam${at}}"`)}}}`), 14_500],
  ])('of %s tells the first two hundred and how many more there are', (_name, source, more) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({
      code: 'more_problems',
      message: expect.stringContaining(`${more ?? ' more problems'}`),
    });
  });

  it('tells errors before warnings', () => {
    const unused = many(300, (at) => `"s${at}": {"plan": "a"}`);
    const problems = problemsOf(flow(`"segments": {${unused}}, "colour": "red"`));
    expect(problems.find(({ code }) => code === 'unknown_property')).toBeDefined();
  });

  it('is valid where there are only warnings', () => {
    const parsed = parseFlow(flow(`"segments": {${many(300, (at) => `"s${at}": {"plan": "a"}`)}}`));
    expect(parsed.ok && parsed.warnings.at(-1)).toMatchObject({ code: 'more_problems', severity: 'warning' });
  });
});

describe('a name of a document in a message', () => {
  it('is cut where it is long', () =>
    expect(problemsOf(flow(`"${'x'.repeat(5000)}": 1`))[0]?.message.length).toBeLessThan(500));

  it('holds nothing a terminal would obey', () =>
    expect(problemsOf(flow('"\\u001b[31mred\\u202e": 1'))[0]?.message).toContain('`\\u001b[31mred\\u202e`'));
});
