import { en } from '../locales/en.ts';
import { catalog } from '../locales/index.ts';
import { placeholdersOf } from '../text/placeholders.ts';
import { standardPlaceholders } from '../text/standard-placeholders.ts';
import { code, codes, table } from './table.ts';

/** Where the keys are used, by their first part. */
const places: Readonly<Record<string, readonly string[]>> = {
  'The dialog': ['dialog', 'progress', 'action', 'choice', 'cancel', 'status', 'live', 'links', 'plan'],
  'The opening': ['thanks', 'question', 'upFront', 'permission', 'privacy', 'survey'],
  'Reasons and answers': ['reason', 'followUp', 'option'],
  Offers: ['offers', 'offer', 'slot', 'field'],
  'Facts beside an offer': ['highlight', 'price', 'terms'],
  'The last question': ['confirm'],
  'In place of the question': ['choose', 'barred', 'standing', 'preview'],
  Staying: ['saved'],
  Leaving: ['goodbye', 'withdrawal', 'receipt'],
};

const own = (words: string): string[] =>
  placeholdersOf(words).filter((name) => !Object.hasOwn(standardPlaceholders, name));

const languages = (): string => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return Object.entries(catalog)
    .map(([tag, { formal, informal }]) => {
      const isTwofold = formal !== informal;
      return `${names.of(tag) ?? tag} (${code(tag)}${isTwofold ? ', formal and informal' : ''})`;
    })
    .sort()
    .join(', ');
};

/** Words: how texts are written, what they may show, and every standard text. */
export function textSection(): string {
  const groups = Object.entries(places).map(([title, prefixes]) => ({
    title,
    texts: Object.entries(en).filter(([key]) => prefixes.includes(key.split('.')[0] ?? key)),
  }));
  const grouped = groups.flatMap(({ texts }) => texts).length;
  if (grouped !== Object.keys(en).length) throw new Error('a standard text has no place in the reference');
  return `## Words

A text is one string, or one a language: \`{"en": "Take a break", "de": "Eine Pause machen"}\`. It is plain, never HTML, and
follows ICU MessageFormat: \`{name}\` shows a value, \`{days, plural, one {# day} other {# days}}\` counts. A customer
reads their own language, else the flow's \`defaultLocale\`, else what there is.

### Placeholders

In every text:

${table(
  ['placeholder', 'shows'],
  Object.entries(standardPlaceholders).map(([name, shows]) => [code(`{${name}}`), shows]),
)}

A standard text in other words may also show what the standard one shows; the tables below name that.

### Standard texts

Every step has words of its own in ${languages()}. Under \`texts\` you replace single ones, by language and key:

\`\`\`json
{ "texts": { "en": { "offer.pause.title": "Lay up for a while" } } }
\`\`\`

${groups
  .map(
    ({ title, texts }) =>
      `#### ${title}\n\n${table(
        ['key', 'in English', 'may also show'],
        texts.map(([key, words]) => [code(key), words, codes(own(words).map((name) => `{${name}}`))]),
      )}\n`,
  )
  .join('\n')}`;
}
