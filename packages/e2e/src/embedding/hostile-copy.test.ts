import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Stop, walks } from '../accessibility/screens.ts';
import type { Change } from '../hosts/faults.ts';
import { Leaver } from '../people/leaver.ts';
import { startVisits } from '../people/start-visits.ts';
import { strictPolicy } from './strict-policy.ts';

const visits = startVisits();

/** The Big List of Naughty Strings, as the flows are tested with it. */
const naughty = (
  JSON.parse(readFileSync(new URL('../../../flow/src/testing/naughty-strings.json', import.meta.url), 'utf8'))
    .strings as readonly string[]
).filter((one) => one.trim() !== '');

/** So many share one text, or it would take a dozen walks to show them all. */
const perText = 16;

/** What an answer says to the dialog and to nobody else: ids, addresses, and what decides the way. */
const notWords = new Set(
  'id secret mode status expiresAt locale dir kind url type autocomplete icon offers outcome offer choice state reference signedReceipt at resume exit'.split(
    ' ',
  ),
);

function withWords(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return notWords.has(key) ? value : next();
  if (Array.isArray(value)) return value.map((one) => withWords(one, next, key));
  if (typeof value !== 'object' || value === null || key === 'theme') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withWords(one, next, name)]));
}

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
  const policy = strictPolicy(home, "require-trusted-types-for 'script'; trusted-types 'none';");
  await someone.visits(home.page({ headers: { 'content-security-policy': policy } }));
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
