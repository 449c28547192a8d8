import type { Flow } from '../schema/flow.ts';
import { code } from '../words/listed.ts';
import { same } from './same.ts';

const chain = (ids: readonly string[]) => (ids.length === 0 ? 'no offer' : ids.map(code).join(', then '));

/** Where a list of offers now leads, in sentences about what changed in it. */
export function leadSentences(
  subject: string,
  before: readonly string[],
  after: readonly string[],
): string[] {
  if (same(before, after)) return [];
  if (before.length === 0) return [`${subject} now leads to ${chain(after)}; before to no offer`];
  if (after.length === 0) return [`${subject} leads to no offer any more; before to ${chain(before)}`];
  const sentences: string[] = [];
  const gone = before.filter((id) => !after.includes(id));
  if (gone.length > 0) sentences.push(`${subject} no longer leads to ${gone.map(code).join(', ')}`);
  for (const id of after.filter((each) => !before.includes(each))) {
    sentences.push(`${subject} also leads to ${code(id)}, ${place(id, after)}`);
  }
  const kept = before.filter((id) => after.includes(id));
  const now = after.filter((id) => before.includes(id));
  if (!same(kept, now)) {
    const [first] = now;
    sentences.push(
      first !== undefined && first === after[0] && first !== kept[0]
        ? `${subject} leads to ${code(first)} first, before ${code(kept[0] ?? '')}`
        : `${subject} leads to ${chain(now)}; before in the order ${kept.map(code).join(', ')}`,
    );
  }
  return sentences;
}

function place(id: string, list: readonly string[]): string {
  const index = list.indexOf(id);
  if (index > 0) return `after ${code(list[index - 1] ?? '')}`;
  return list.length > 1 ? `first, before ${code(list[1] ?? '')}` : 'alone';
}

/** Every offer that some reason, answer or the start of a flow leads to. */
export function givenOffers(flow: Flow): Set<string> {
  return new Set([
    ...(flow.upFront?.offers ?? []),
    ...flow.reasons.flatMap(({ offers, followUp }) => [
      ...offers,
      ...(followUp?.kind === 'choice'
        ? followUp.options.flatMap((option) => (typeof option === 'string' ? [] : (option.offers ?? [])))
        : []),
    ]),
  ]);
}
