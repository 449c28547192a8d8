import type { Example, Rule } from '../rule.ts';
import { named, strictness } from './strictness.ts';

const basis = {
  statute: 'a statute',
  case: 'a judgment or settlement',
  guidance: 'guidance',
  heuristic: 'our own measure',
} as const;

/** Everything about one rule. */
export function ruleSection(rule: Rule): string {
  const refused = Object.keys(rule.refuses ?? {});
  return `### ${rule.id}

${rule.summary} ${rule.why}

- **How strict:** ${strictness(rule.severity)}
- **Rests on:** ${basis[rule.basis]}: ${rule.source} (as of ${rule.asOf}, ${rule.status})
- **What to do:** ${rule.fix}
${refused.length > 0 ? `- **Not there on purpose:** ${named(refused)}\n` : ''}
${failing(rule.examples.fails[0])}`;
}

function failing({ says, document, profiles }: Example): string {
  const left = Object.keys(document).filter((key) => document[key] === undefined);
  const under = profiles ? ` under ${named(profiles)}` : '';
  if (left.length > 0 || Object.keys(document).length === 0) {
    const without = left.length > 0 ? `, without ${named(left)}` : '';
    return `This fails${under}: ${says}${without}.\n`;
  }
  return `This fails${under}: ${says}.\n\n\`\`\`json\n${written(document)}\n\`\`\`\n`;
}

/** Lists of plain values stay on one line. */
const written = (document: unknown): string =>
  JSON.stringify(document, null, 2).replace(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, inner: string) => `[${inner.replace(/\s*\n\s*/g, ' ')}]`,
  );
