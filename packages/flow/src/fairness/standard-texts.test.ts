import { describe, expect, it } from 'vitest';
import { catalog, type Locale, textsFor } from '../locales/index.ts';
import { flow as flowSchema } from '../schema/flow.ts';
import { profileName } from '../schema/profile-name.ts';
import { lexiconFor } from './lexicons/index.ts';
import { lintFlow } from './lint-flow.ts';
import { statutoryTexts } from './statutory-texts.ts';
import { goodDocument } from './testing/good-document.ts';

const addresses = ['formal', 'informal'] as const;
const locales = Object.keys(catalog) as Locale[];
const voices = locales.flatMap((locale) => addresses.map((address) => ({ locale, address })));

/** A standard text written into a flow is judged like the flow's own. */
const findings = (locale: Locale, address: 'formal' | 'informal', asked: 'before' | 'after') =>
  profileName.options.flatMap((profile) => {
    const texts = { ...textsFor(locale, address), ...statutoryTexts([profile], locale) };
    const flow = flowSchema.parse({
      ...goodDocument,
      defaultLocale: locale,
      question: { asked },
      profiles: [profile],
      texts: { [locale]: texts },
    });
    return lintFlow(flow)
      .filter(({ path }) => path[0] === 'texts')
      .map(({ code, path, message }) => `${profile}: ${code} ${path.join(' ')}: ${message}`);
  });

describe.each(voices)('the standard texts in $locale, $address', ({ locale, address }) => {
  it('pass every rule about words under every profile', () =>
    expect([
      ...new Set([...findings(locale, address, 'before'), ...findings(locale, address, 'after')]),
    ]).toEqual([]));
});

it('every language of the standard texts has a list of unfair words', () =>
  expect(locales.filter((locale) => !lexiconFor(locale))).toEqual([]));
