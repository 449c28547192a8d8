import { elsewhere } from '../elsewhere.ts';
import { heldTwice } from '../held-twice.ts';
import { lexicons } from '../lexicons/index.ts';
import { profiles } from '../profiles/index.ts';
import { rules } from '../rules/index.ts';
import { profileSection } from './profile-section.ts';
import { ruleSection } from './rule-section.ts';
import { strictness } from './strictness.ts';

const cell = (words: string): string => words.replaceAll('|', '\\|');

const languages = (): string => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return lexicons
    .map(({ language }) => names.of(language) ?? language)
    .sort()
    .join(', ');
};

const inWords = new Intl.ListFormat('en');

/** The page about fairness, written from the rules themselves. */
export function reference(): string {
  return `# Fair leaving

<!-- Written from the rules in packages/flow/src/fairness: pnpm --filter @partwell/flow run fairness -->

Whoever wants to leave can leave, at once, without being tricked. Every flow is held against the rules below
before it is published: errors refuse it, warnings do not. What is said of a flow is which
rules it passed. Whether it is lawful depends on more than its document, and this page is no legal advice.

A flow names its profiles, and of several the strictest value of each counts:

\`\`\`jsonc
{ "profiles": ["default", "us-ca", "eu"] }
\`\`\`

For one customer those profiles are in force that fit where they live, as your server says it; where that is not
known, all of the flow's. Where a law gives words for a control, the standard texts take them by themselves.

The rules about words read every text of a flow in each of its languages, in all variants of its plurals and
selects. A flow is told where its words could not be judged. The languages that are known:
${languages()}.

Numbers without a statute behind them are our own.

## The rules

| rule | what holds | how strict |
|---|---|---|
${rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${cell(rule.summary)} | ${strictness(rule.severity)} |`).join('\n')}

${rules.map(ruleSection).join('\n')}
## Held elsewhere

No document can break these: the dialog and the server hold them, and tests hold the dialog and the server.

| rule | what holds | how strict | source | held by |
|---|---|---|---|---|
${elsewhere
  .map(
    ({ id, summary, severity, source, heldBy }) =>
      `| \`${id}\` | ${cell(summary)} | ${strictness(severity)} | ${cell(source)} | ${cell(heldBy)} |`,
  )
  .join('\n')}

Of the rules about documents, these are held here too, whatever a document says: ${inWords.format(heldTwice.map((id) => `\`${id}\``))}.

## The profiles

${Object.values(profiles).map(profileSection).join('\n')}`;
}
