import { describe, expect, it } from 'vitest';
import { checkFlow } from './check-flow.ts';
import { hasErrors } from './has-errors.ts';
import { lintFlow } from './lint-flow.ts';
import { goodDocument } from './testing/good-document.ts';

const written = (changes: object) => JSON.stringify({ ...goodDocument, ...changes }, null, 2);
const codes = (changes: object) => checkFlow(written(changes)).problems.map(({ code }) => code);

describe('a document', () => {
  it('that is valid and fair comes with its flow and no problem', () => {
    const { flow, problems } = checkFlow(written({}));
    expect(problems).toEqual([]);
    expect(flow?.id).toBe('example');
  });

  it('that is valid and unfair comes with its flow, and may not be published', () => {
    const { flow, problems } = checkFlow(written({ offersIntro: { title: 'Last chance' } }));
    expect(flow).toBeDefined();
    expect(hasErrors(problems)).toBe(true);
  });

  it('is told where a rule is broken, and by which', () => {
    const source = written({ offersIntro: { title: 'Last chance' } });
    const [problem] = checkFlow(source).problems;
    expect(problem).toMatchObject({
      code: 'fair/no-fake-urgency',
      severity: 'error',
      path: ['offersIntro', 'title'],
      rule: { id: 'no-fake-urgency', profiles: [], basis: 'statute', status: 'in force' },
    });
    expect(source.split('\n')[(problem?.line ?? 0) - 1]).toContain('Last chance');
  });

  it('is told why a property does not exist instead of that it is unknown', () => {
    const { flow, problems } = checkFlow(written({ confirm: { typeToConfirm: 'CANCEL' } }));
    expect(problems.map(({ code }) => code)).toEqual(['fair/no-typed-confirm']);
    expect(flow).toBeUndefined();
  });

  it('may write such a property as false, and is told only that it is unknown', () =>
    expect(codes({ confirm: { typeToConfirm: false } })).toEqual(['unknown_property']));

  it('may give its own parts any name', () =>
    expect(
      codes({
        segments: { timer: { plan: 'pro' } },
        offers: {
          pause: { kind: 'pause', months: [1] },
          image: {
            kind: 'custom',
            action: 'x',
            payload: { countdown: 1 },
            title: 'A',
            body: 'B',
            accept: 'Take it',
            terms: [1, 2, 3].map(() => ({ label: 'a', value: 'b' })),
            done: { title: 'C', body: 'D' },
          },
        },
      }).filter((code) => code.startsWith('fair/')),
    ).toEqual([]));

  it('that is not valid is judged for what is valid of it', () => {
    const { problems } = checkFlow(
      written({ reasons: [{ id: 'No Id' }, { id: 'other' }, { id: 'x', label: 'Only today' }] }),
    );
    const [urgent] = problems.filter(({ code }) => code === 'fair/no-fake-urgency');
    expect(urgent?.path).toEqual(['reasons', 2, 'label']);
    expect(problems.some(({ code }) => !code.startsWith('fair/'))).toBe(true);
  });

  it.each<[string, object]>([
    ['a list that is none', { plan: { $in: 'pro' } }],
    ['a bound that is none', { tenureMonths: { $gte: { toString: 1 } } }],
    ['what no customer can meet', { tenureMonths: { $gt: 5, $lt: 3 } }],
  ])('whose condition holds %s is told so, and judged as if it excluded nobody', (_what, when) => {
    const offers = { pause: { kind: 'pause', months: [1], when } };
    const { flow, problems } = checkFlow(
      written({ when: { plan: 'pro' }, offers, reasons: [{ id: 'other', offers: ['pause'] }] }),
    );
    expect(flow).toBeUndefined();
    expect(problems.some(({ path }) => path.join('.').startsWith('offers.pause.when'))).toBe(true);
  });

  it('is not said to lack what it only misspelt', () =>
    expect(codes({ privacy: { purpose: 'x' }, profiles: ['eu'] })).not.toContain('fair/privacy-notice'));

  it('that is no JSON is not judged', () => {
    const { flow, problems } = checkFlow('{"schemaVersion": 1, "id": "x", "hideExit": true, "texts": {');
    expect(flow).toBeUndefined();
    expect(problems.every(({ code }) => !code.startsWith('fair/'))).toBe(true);
  });

  it('in a language without a list of unfair words is told so', () =>
    expect(codes({ question: { title: { tlh: 'qatlh?', en: 'Why?' } } })).toContain('fair/words-unchecked'));

  it('comes with its problems in the order of the text', () => {
    const lines = checkFlow(
      written({
        thanks: { title: 'Only today' },
        question: { title: 'Last chance' },
        goodbye: { body: 'Hurry' },
      }),
    ).problems.map(({ line }) => line ?? 0);
    expect(lines.length).toBe(3);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('a flow', () => {
  const { flow } = checkFlow(written({ profiles: ['default', 'us-ny'], signUp: undefined }));

  it('is held against the strictest of its profiles', () =>
    expect(flow && lintFlow(flow).map(({ code, severity }) => ({ code, severity }))).toEqual([
      { code: 'fair/signup-symmetry', severity: 'error' },
    ]));

  it('has each finding of a rule at a place once', () => {
    const twice = checkFlow(
      written({ confirm: { effects: ['A special deal and a discount. {accessUntil}'] } }),
    );
    expect(twice.problems.map(({ code }) => code)).toEqual(['fair/no-offer-on-confirm']);
  });

  it('that has no words of its own is judged on its structure alone', () => {
    const bare = checkFlow('{"schemaVersion": 1, "id": "x"}');
    expect(bare.problems).toEqual([]);
  });
});
