import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './languages.ts';

describe('the language for a customer', () => {
  it('is theirs where it is built in, with the full tag for numbers and dates', () =>
    expect(chooseLanguage('de-AT', 'en')).toMatchObject({ locale: 'de', region: 'de-AT' }));

  it('is that of the flow where theirs is not built in', () =>
    expect(chooseLanguage('tlh', 'sv')).toMatchObject({ locale: 'sv', region: 'sv' }));

  it('is that of the flow where what they ask for is no tag', () =>
    expect(chooseLanguage('not a tag', 'sv').locale).toBe('sv'));

  it('is English where neither is built in', () =>
    expect(chooseLanguage('tlh', 'tlh')).toMatchObject({ locale: 'en', region: 'en' }));

  it.each(['pt', 'pt-BR', 'pt-PT', 'pt-AO'])('is Portuguese for %s, and the tag is kept', (tag) =>
    expect(chooseLanguage(tag, 'en')).toMatchObject({ locale: 'pt', region: tag }),
  );

  it.each([
    ['nb', 'nb'],
    ['nb-NO', 'nb-NO'],
    ['no', 'nb'],
    ['no-NO', 'nb-NO'],
    ['nn', 'nb'],
    ['nn-NO', 'nb-NO'],
  ])('is Bokmål for %s, in words as in dates', (tag, region) =>
    expect(chooseLanguage(tag, 'en')).toMatchObject({ locale: 'nb', region }),
  );

  it('is Bokmål for a flow in Norwegian', () => expect(chooseLanguage(undefined, 'no').locale).toBe('nb'));
});

describe('the order in which a flow’s own words are tried', () => {
  it('goes from the full tag to the language, to the flow’s, to English', () =>
    expect(chooseLanguage('de-AT', 'sv-FI').preference).toEqual(['de-AT', 'de', 'sv-FI', 'sv', 'en']));

  it('lets everybody who reads Portuguese have words tagged for Brazil', () =>
    expect(chooseLanguage('pt-PT', 'en').preference).toEqual(['pt-PT', 'pt', 'pt-BR', 'en']));

  it('puts Nynorsk before Bokmål for those who ask for it', () =>
    expect(chooseLanguage('nn-NO', 'en').preference).toEqual(['nn-NO', 'nn', 'nb', 'no', 'en']));

  it('finds words tagged "no" for those who ask for "nb"', () =>
    expect(chooseLanguage('nb-NO', 'en').preference).toEqual(['nb-NO', 'nb', 'no', 'en']));
});
