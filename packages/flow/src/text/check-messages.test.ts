import { describe, expect, it } from 'vitest';
import { parseFlow } from '../schema/parse-flow.ts';

const problemsOf = (body: object) => {
  const parsed = parseFlow(JSON.stringify({ schemaVersion: 1, id: 'x', ...body }));
  return parsed.ok ? parsed.warnings : parsed.problems;
};
const aboutTitle = (title: unknown) => problemsOf({ thanks: { title } });
const about = (key: string, words: string) => problemsOf({ texts: { en: { [key]: words } } });

describe('a text', () => {
  it.each([
    'Plain words',
    'Hi {name}, {tenure} with {plan}',
    '{name, select, none {Hello} other {Hello {name}}}',
    'It’s 5 > 3 and a < b, $9 & 100 %',
    "It's fine",
    'Fair winds 🎉',
    '}',
  ])('like "%s" has nothing said about it', (words) => expect(aboutTitle(words)).toEqual([]));

  it.each([
    ['Hi {name', 'a } is missing after the name of a value'],
    ['Hi {}', 'there is nothing between { and }'],
    ['{first name}', 'the name of a value is one word, such as {name}'],
    ['{name, upper}', 'after the comma comes plural or select'],
    ['{subject, select, membership {a}}', 'plural and select need a form for all the rest: other {…}'],
    ['{subject, select}', 'plural and select are followed by a comma and the forms'],
    ['{subject, select, membership}', 'each form of a select has its words in braces'],
    ['{subject, select, a {x} a {y} other {z}}', 'a select has one form twice'],
  ])('like "%s" is said to be wrong in words', (words, why) =>
    expect(aboutTitle(words)).toMatchObject([
      { code: 'message_syntax', path: ['thanks', 'title'], message: expect.stringContaining(why) },
    ]),
  );

  it('that shows a misspelt value is told the right one', () =>
    expect(aboutTitle('Hi {nam}')).toMatchObject([{ code: 'placeholder_undefined', fix: 'name' }]));

  it.each(['{price, number}', '{accessUntil, date, short}', '{tenure, plural, one {a} other {b}}'])(
    'that treats words as a number or date, like "%s", is told',
    (words) => expect(aboutTitle(words)).toMatchObject([{ code: 'placeholder_type' }]),
  );

  it('that holds HTML is told that it will be shown', () =>
    expect(aboutTitle('<b>Hi</b>')).toMatchObject([
      { code: 'text_html', severity: 'warning', message: 'Texts are plain; `<b>` will be shown as it is.' },
    ]));

  it('that keeps a value from being shown is told', () =>
    expect(aboutTitle("l'{name}")).toMatchObject([
      { code: 'placeholder_quoted', message: expect.stringContaining('`’{name`') },
    ]));
});

describe('a text that cannot be seen', () => {
  it.each([
    ' ',
    '\u200b',
    '\u2800',
    '\u3164\u115f',
    '\u00ad',
    '{subject, select, membership {} other {Leave}}',
  ])('like %j is refused, for nobody could find the way out by it', (words) => {
    expect(about('action.leave', words)).toMatchObject([{ code: 'text_blank' }]);
    expect(problemsOf({ reasons: [{ id: 'other', label: words }] })).toMatchObject([{ code: 'text_blank' }]);
  });

  it.each([
    ['Cancel\u202enoitpircsbus', 'U+202E'],
    ['Cancel\u0007', 'U+0007'],
    ['Cancel \u0000', 'U+0000'],
    ['Cancel \ud83d', 'U+D83D'],
  ])('in part, like %j, is refused with the character', (words, character) =>
    expect(about('action.leave', words)).toMatchObject([
      { code: 'text_hidden', message: expect.stringContaining(character) },
    ]),
  );

  it.each([
    'Fußnote\u00adn',
    '👩‍💻 weiter',
    'می\u200cخواهم',
    'a\u2068{name}\u2069',
    '\u200fمرحبا',
    'one\ntwo',
  ])('but for what a language needs, like %j, is fine', (words) =>
    expect(about('thanks.title', words)).toEqual([]),
  );
});

describe('a text wherever a flow has one', () => {
  const wrong = '{nope}';
  it.each([
    ['in a label', { reasons: [{ id: 'other', label: wrong }] }],
    [
      'of an answer',
      {
        reasons: [
          { id: 'other', followUp: { kind: 'choice', options: [{ id: 'a', label: wrong }, 'moving'] } },
        ],
      },
    ],
    ['of a scale', { reasons: [{ id: 'other', followUp: { kind: 'rating', low: wrong } }] }],
    ['before the question', { upFront: { offers: [], title: wrong } }],
    ['of a permission', { permission: { accept: wrong } }],
    ['of a plan', { offers: { a: { kind: 'downgrade', plans: [{ id: 'b', keeps: [wrong] }] } } }],
    ['of an offer of the host’s own', { offers: { a: { kind: 'custom', done: { title: wrong } } } }],
    ['of an offer of a kind nobody knows', { offers: { a: { kind: 'hug', title: wrong } } }],
    ['of effects', { confirm: { effects: ['x', wrong] } }],
    ['of links', { goodbye: { articles: [{ title: wrong, url: '/' }] } }],
    ['of privacy', { privacy: { purpose: wrong } }],
    ['that replaces a standard one', { texts: { en: { 'action.back': wrong } } }],
  ])('%s is read', (_name, body) =>
    expect(problemsOf(body).map(({ code }) => code)).toContain('placeholder_undefined'),
  );
});

describe('a text that replaces a standard one', () => {
  it('may show what the standard one shows', () => expect(about('progress', '{step} / {total}')).toEqual([]));
  it('may count by what the standard one counts by', () =>
    expect(about('terms.charges', '{charges, plural, =0 {none} one {one} other {# of them}}')).toEqual([]));
  it('may not show what belongs to another', () =>
    expect(about('action.back', '{step}')).toMatchObject([{ code: 'placeholder_undefined' }]));
  it('is told the forms languages count by', () =>
    expect(about('terms.charges', '{charges, plural, on {one} other {#}}')).toMatchObject([
      { code: 'message_syntax', fix: 'one' },
    ]));
  it('is told when a number cannot be written as it asks', () =>
    expect(about('terms.charges', '{charges, number, ::currency/XX}')).toMatchObject([
      { code: 'message_syntax' },
    ]));
});

describe('languages', () => {
  it('in which a text is given include the default one', () =>
    expect(
      problemsOf({ defaultLocale: 'sv', thanks: { title: { en: 'Thanks', de: 'Danke' } } }),
    ).toMatchObject([{ code: 'text_default_missing', severity: 'warning', path: ['thanks', 'title'] }]));

  it.each([
    ['en', { 'en-GB': 'Thanks' }],
    ['pt-BR', { pt: 'Obrigado' }],
  ])('count as the default %s where only the country differs', (defaultLocale, title) =>
    expect(problemsOf({ defaultLocale, thanks: { title } })).toEqual([]),
  );

  it('in which some texts are given and others are not are named, beside the text that lacks them', () =>
    expect(
      problemsOf({
        thanks: { title: { en: 'Thanks', de: 'Danke', sv: 'Tack' } },
        question: {
          title: { en: 'Why?', 'de-AT': 'Warum?' },
          hint: { de: 'Gern.', sv: 'Gärna.', fr: 'Ici.' },
        },
      }),
    ).toMatchObject([
      { code: 'text_untranslated', path: ['thanks', 'title'], message: expect.stringContaining('in `fr`') },
      {
        code: 'text_untranslated',
        severity: 'warning',
        path: ['question', 'title'],
        message: expect.stringContaining('in `sv`, `fr`'),
      },
      { code: 'text_default_missing', path: ['question', 'hint'] },
    ]));

  it('of which very many are missing are named in part', () => {
    const many = ['de', 'sv', 'fr', 'nl', 'da', 'nb', 'pt', 'es'].map((tag) => [tag, 'x']);
    const title = { en: 'Thanks', ...Object.fromEntries(many) };
    expect(problemsOf({ thanks: { title }, question: { title: { en: 'Why?', pl: 'x' } } })[1]?.message).toBe(
      'This text is not given in `de`, `sv`, `fr`, `nl`, `da`, `nb` and 2 more, as others of this flow are; whoever reads those in their own language reads this in another.',
    );
  });

  it.each([
    ['a name, in one language only', 'Halyard'],
    ['given in both kinds of Norwegian', { en: 'Thanks', no: 'Takk' }],
    ['given in more than the others', { en: 'Why?', nb: 'Hvorfor?', 'en-GB': 'Why, then?' }],
  ])('are not missed in a text that is %s', (_what, hint) =>
    expect(problemsOf({ thanks: { title: { en: 'Thanks', nb: 'Takk' } }, question: { hint } })).toEqual([]),
  );

  it.each([
    ['pt_BR', 'invalid_name', 'pt-BR'],
    ['EN', 'invalid_name', 'en'],
    ['en-gb', 'locale_unknown', 'en-GB'],
    ['deu', 'locale_unknown', 'de'],
    ['xx', 'locale_unknown', undefined],
  ])('written %s are told how they are written', (tag, code, fix) => {
    const problem = aboutTitle({ en: 'Hi', [tag]: 'Hi' }).find((each) => each.code === code);
    expect([problem?.path.at(-1), problem?.fix]).toEqual([tag, fix]);
  });

  it('written wrongly as the default are told the right one', () =>
    expect(problemsOf({ defaultLocale: 'pt_BR' })).toMatchObject([
      { code: 'invalid_format', path: ['defaultLocale'], fix: '"pt-BR"' },
    ]));
});
