import type { Asked } from './evidence.ts';
import { SECRET_OFFER } from './leaver.ts';

/**
 * The wishes that came to nothing though nobody gave up: without an answer, or with a no that nothing they did explains.
 * What nobody was offered may be refused, and an offer where the same subscriber cancels; a cancel never.
 *
 * @returns one line a wish.
 */
export function unmet(asked: readonly Asked[]): string[] {
  const cancelling = new Set(asked.filter(({ type }) => type === 'cancel').map(({ session }) => session));
  const wishes = Map.groupBy(asked, ({ session, type }) => `${type} of ${session}`);
  return [...wishes].flatMap(([wish, told]) => {
    if (told.some(({ acknowledged }) => acknowledged)) return [];
    const refusal = told.find(({ refused }) => refused !== null);
    if (!refusal) return [`${wish} was never answered`];
    const mayBeRefused =
      refusal.type === 'accept' && (refusal.offer === SECRET_OFFER || cancelling.has(refusal.session));
    return mayBeRefused ? [] : [`${wish} was told ${refusal.refused}`];
  });
}
