import { flowJsonSchema } from '../schema/json-schema.ts';
import { answerSections } from './answer-sections.ts';
import { conditionSection } from './condition-section.ts';
import { type JsonNode, objectsIn } from './json-node.ts';
import { offerSection } from './offer-section.ts';
import { partSections } from './part-sections.ts';
import { textSection } from './text-section.ts';

/** The flow reference, written from the schema, the vocabulary and the kinds themselves. */
export function reference(): string {
  const schema: JsonNode = flowJsonSchema();
  const sections = [
    partSections(schema),
    offerSection(objectsIn(schema.properties?.offers ?? {})),
    conditionSection(),
    textSection(),
    answerSections(),
  ];
  return `# Flow reference

<!-- Written from the sources in packages/flow/src: pnpm --filter @partwell/flow run reference -->

Everything a flow document may say. [The flow document](flow-document.md) is the introduction, [the guide](guide/README.md)
says how to think, and [Fair leaving](fairness.md) has the rules a flow is held to. Your editor shows the same
words where you type.

[The document](#the-document) · [Offers](#offers) · [Conditions](#conditions) · [Words](#words) ·
[Why an offer is given or not](#why-an-offer-is-given-or-not) · [Problems](#problems)

${sections
  .join('\n')
  .replaceAll(/\n{3,}/g, '\n\n')
  .trimEnd()}
`;
}
