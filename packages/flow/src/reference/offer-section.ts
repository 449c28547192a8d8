import type { Told } from '../commands/command-kind.ts';
import { toldBy } from '../commands/index.ts';
import { kindOf } from '../offers/index.ts';
import { offer } from '../schema/offer.ts';
import { offerBase } from '../schema/offer-base.ts';
import { type JsonNode, objectsIn } from './json-node.ts';
import { properties } from './properties.ts';
import { code, codes, table } from './table.ts';

const common = Object.keys(offerBase);

const told: Readonly<Record<Told, string>> = {
  amount: 'what is paid',
  duration: 'for how long',
  'price-after': 'the price after that',
  'next-charge': 'the next charge',
  'how-to-cancel': 'how to cancel',
};

/** What a kind declares, asked of the kind itself with its first example. */
function declared(node: JsonNode) {
  const example = offer.parse(node.examples?.[0]);
  const { commands, isGift, lint } = kindOf(example);
  const tells = [...new Set(commands.flatMap((command) => toldBy(command)))];
  return { kind: example.kind, commands, isGift, tells, ...lint(example) };
}

/** Offers: all kinds at a glance, what they share, and each by itself. */
export function offerSection(kinds: readonly JsonNode[]): string {
  const shared = Object.fromEntries(
    Object.entries(kinds[0]?.properties ?? {}).filter(([name]) => common.includes(name)),
  );
  return `## Offers

What can be done instead, by an id of your own. The server decides who is given what, computes the terms, carries
out what was accepted and reads it back.

${table(
  ['kind', 'what it is', 'a gift', 'what is told beside accept', 'asks your server for'],
  kinds.map((node) => {
    const { kind, isGift, tells, commands } = declared(node);
    return [
      `[${code(kind)}](#kind-${kind})`,
      node.properties?.kind?.description ?? '',
      isGift ? 'yes' : 'no',
      tells.map((each) => told[each]).join(', '),
      codes(commands),
    ];
  }),
)}

A gift gives something away: it counts against the discount budget and the margin floor in [\`limits\`](#limits).
A pause and a downgrade give nothing away. What your server is asked for is in
[the host's side](host-side.md#carrying-out).

### Every offer

${properties({ properties: shared })}

${kinds.map(kindSection).join('\n')}`;
}

function kindSection(node: JsonNode): string {
  const { kind, leadsElsewhere } = declared(node);
  const own = Object.fromEntries(
    Object.entries(node.properties ?? {}).filter(
      ([name]) => name !== 'kind' && (!common.includes(name) || node.required?.includes(name)),
    ),
  );
  return `### Kind ${code(kind)}

${node.properties?.kind?.description ?? ''}${leadsElsewhere ? ' Afterwards the way out is still open.' : ''} Takes what [every offer](#every-offer) takes, and:

${withEntries({ properties: own, required: node.required ?? [] })}

${(node.examples ?? []).map((example) => `\`\`\`json\n${written(example)}\n\`\`\`\n`).join('\n')}`;
}

/** The properties of an object, then those of what stands in them. */
function withEntries(node: JsonNode): string {
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, property]) => {
    const forms = objectsIn(property);
    return forms.length > 0
      ? [`In ${code(name)}${forms.length > 1 ? ', in one of these forms' : ''}:`, ...forms.map(withEntries)]
      : [];
  });
  return [properties(node), ...inner].join('\n\n');
}

/** On one line where it fits. */
function written(value: unknown): string {
  const line = JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
  const short = line.replaceAll(/\[ ([^{[\]]*) \]/g, '[$1]');
  return short.length <= 100 ? short : JSON.stringify(value, null, 2);
}
