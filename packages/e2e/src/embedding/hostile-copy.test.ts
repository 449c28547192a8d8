import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { arrives, startLeaving } from '../accessibility/leaving.ts';
import { type RareScreen, rareScreens } from '../accessibility/rare-screens.ts';
import { type Stop, walks } from '../accessibility/screens.ts';
import type { Change } from '../hosts/faults.ts';
import type { Site } from '../hosts/site.ts';
import { Leaver } from '../people/leaver.ts';
import { startVisits } from '../people/start-visits.ts';
import { strictPolicy } from './strict-policy.ts';

const visits = startVisits();
startLeaving();

/** The Big List of Naughty Strings, as the flows are tested with it. */
const naughty = (
  JSON.parse(readFileSync(new URL('../../../flow/src/testing/naughty-strings.json', import.meta.url), 'utf8'))
    .strings as readonly string[]
).filter((one) => one.trim() !== '');

/** So many share one text, or it would take a dozen walks to show them all. */
const perText = 16;

/** What an answer says to the dialog and to nobody else: ids, addresses, and what decides the way. */
const notWords = new Set(
  'id secret mode status expiresAt locale dir kind look url type autocomplete icon offers outcome offer choice state reference signedReceipt at resume exit'.split(
    ' ',
  ),
);

function withWords(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return notWords.has(key) ? value : next();
  if (Array.isArray(value)) return value.map((one) => withWords(one, next, key));
  if (typeof value !== 'object' || value === null || key === 'theme') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withWords(one, next, name)]));
}

const underPolicy = (home: Site) => ({
  'content-security-policy': strictPolicy(home, "require-trusted-types-for 'script'; trusted-types 'none';"),
});

/** Somebody goes through the flow with every answer changed; what each screen is made of. */
async function walked(change: Change) {
  const home = await visits.lab.site();
  home.fails('POST /partwell/v1/sessions', { change });
  const article = { label: 'Article', url: 'https://example.com/article' };
  home.fails('POST /partwell/v1/sessions/*/cancel', {
    change: ({ outcome, ...answer }) => ({
      ...answer,
      outcome: change({ ...outcome, articles: [article], comeBack: article, recommend: article }),
    }),
  });
  const someone = new Leaver(await visits.newTab());
  const { tab } = someone;
  await someone.visits(home.page({ headers: underPolicy(home) }));
  await tab.evaluate(() => {
    const heard = () => Object.assign(window, { heard: true });
    Object.assign(window, { alert: heard, confirm: heard, prompt: heard });
  });
  await someone.asksToCancel();
  const made: Partial<Record<Stop, object>> = {};
  const said: string[] = [];
  await walks(someone, async (stop) => {
    const { words, ...rest } = await tab.evaluateOn(someone.dialog, (dialog: HTMLElement) => {
      const elements = [...dialog.querySelectorAll('*')];
      const count: Record<string, number> = {};
      for (const { localName } of elements) count[localName] = (count[localName] ?? 0) + 1;
      return {
        words: dialog.textContent ?? '',
        count,
        attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))].sort(),
        links: [...dialog.querySelectorAll('a')].map(({ href }) => href),
      };
    });
    made[stop] = rest;
    said.push(words);
  });
  const { violations, errors } = await tab.evaluate(() => window.pageLog);
  const heard = await tab.evaluate(() => 'heard' in window);
  await tab.close();
  return { made, said: said.join('\n'), wrong: { violations, errors, reports: home.reports, heard } };
}

it('whatever a text says, it is text: under a strict policy with Trusted Types nothing is reported', async () => {
  const right = { violations: [], errors: [], reports: [], heard: false };
  const usual = await walked((answer) => answer);
  expect(usual.wrong).toEqual(right);
  // Round and round, so that what was in a text that nobody came to is in another one the next time.
  let told = 0;
  const next = () => Array.from({ length: perText }, () => naughty[told++ % naughty.length]).join('\n');
  let rounds = 0;
  const missing = new Set(naughty);
  while (missing.size > 0 && rounds++ < 6) {
    const hostile = await walked((answer) => withWords(answer, next));
    expect(hostile.wrong).toEqual(right);
    expect(hostile.made).toEqual(usual.made);
    for (const words of missing) if (hostile.said.includes(words)) missing.delete(words);
  }
  expect([...missing]).toEqual([]);
});

const bad = 'parent.heard = true';
/** Shaped like an element of the library that draws. */
const shaped = {
  type: 'img',
  key: null,
  ref: null,
  props: { src: 'x', onerror: bad, dangerouslySetInnerHTML: { __html: `<img src=x onerror="${bad}">` } },
};
const addresses = [
  `javascript:${bad}`,
  `JaVaScRiPt:${bad}`,
  ` java\nscript:${bad}`,
  `data:text/html,<script>${bad}</script>`,
  `vbscript:${bad}`,
  '//elsewhere.example',
  shaped,
];

/** With such an object in place of every text, and such an address wherever one may be. */
function shapedLike(value: unknown, nth: { told: number }, key = ''): unknown {
  if (key === 'url') return addresses[nth.told++ % addresses.length];
  if (typeof value === 'string') return notWords.has(key) && key !== 'reference' ? value : shaped;
  if (Array.isArray(value)) return value.map((one) => shapedLike(one, nth, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapedLike(one, nth, name)]));
}

/** As many as there are such addresses, wherever an answer may have any. */
const links = addresses.map(() => ({ label: 'Link', url: '/link' }));
const [link] = links;
const withLinks = {
  session: (answer: object) => ({ ...answer, links, privacy: { text: 'We read it.', link } }),
  outcome: (answer: object) => ({ ...answer, articles: links, comeBack: link, recommend: link }),
};

const screens = [
  'several subscriptions',
  'one of several chosen',
  'already paused',
  'only an owner may',
  'how well it did on a scale',
  'offers before the question',
  'may offers be made',
  'a form before the end',
  'an offer taken',
  'asked after the end',
];

it.each(screens)('an object is no text, and a script no address, under the same policy: %s', async (name) => {
  const { arrival, first, reach, at, shows } = (rareScreens as Readonly<Record<string, RareScreen>>)[
    name
  ] as RareScreen;
  const count = { told: 0 };
  const { who, site } = await arrives({
    ...arrival,
    headers: underPolicy,
    body: (site) => site.link,
    session: (answer) => shapedLike(withLinks.session(answer), count),
  });
  for (const ending of ['accept', 'cancel'] as const)
    site.fails(`POST /partwell/v1/sessions/*/${ending}`, {
      change: ({ outcome, ...answer }) => ({
        ...answer,
        outcome: shapedLike(withLinks.outcome(outcome), count),
      }),
    });
  const { tab } = who;
  await who.asksToCancel(first);
  await reach?.(who, site);
  await who.sees(at);
  await tab.sees(who.part(shows));
  expect(count.told).toBeGreaterThan(addresses.length);
  const made = await tab.evaluateOn(who.dialog, (dialog: HTMLElement) => {
    const elements = [...dialog.querySelectorAll('*')];
    return {
      foreign: elements.filter((one) => one.matches('a, img, b, script, iframe, object, embed')).length,
      told: elements
        .flatMap((one) => [
          one.childElementCount === 0 ? one.textContent : '',
          ...[...one.attributes].map(({ value }) => value),
        ])
        .filter((words) => /heard|\[object/.test(`${words}`)),
    };
  });
  expect(made).toEqual({ foreign: 0, told: [] });
  const { violations, errors } = await tab.evaluate(() => window.pageLog);
  const heard = await tab.evaluate(() => 'heard' in window);
  expect({ violations, errors, reports: site.reports, heard }).toEqual({
    violations: [],
    errors: [],
    reports: [],
    heard: false,
  });
});
