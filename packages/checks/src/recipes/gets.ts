import { mayCancel, resolve, selectFlow } from '@partwell/flow/eligibility';
import type { CustomerFacts, Flow } from '@partwell/flow/schema';
import { type Gets, now, type Promised } from './recipe.ts';

/** What the server decides for a customer, as the files beside the recipes say it. */
export function gets(
  flow: Flow,
  facts: CustomerFacts,
  { took = [], granted = {} }: Pick<Promised, 'took' | 'granted'>,
): Gets {
  if (!selectFlow([flow], facts, now)) return 'another flow';
  const { reasons, upFront, trace, view } = resolve(flow, facts, {
    now,
    timeZone: 'UTC',
    cooldown: (offer) => took.includes(offer),
    granted: (currency) => granted[currency] ?? 0,
  });
  const offers = reasons.flatMap(({ id, offers, byOption = {} }) => [
    [id, offers] as const,
    ...Object.entries(byOption).map(([option, own]) => [`${id}/${option}`, own] as const),
  ]);
  return {
    wayOut: view.texts['action.leave'] ?? '',
    ...(!mayCancel(flow, facts) && { mayCancel: false }),
    ...(upFront.length > 0 && { upFront }),
    ...(view.survey && { asked: 'after' }),
    offers: Object.fromEntries(offers),
    buttons: Object.fromEntries(
      Object.entries(view.offers).map(([id, { choices }]) => [
        id,
        choices.map(({ accept }) => typed(accept)),
      ]),
    ),
    notGiven: Object.fromEntries(trace.filter(({ given }) => !given).map(({ offer, code }) => [offer, code])),
  };
}

/** Files are typed by people, with spaces that are all alike. */
const typed = (words: string): string => words.replaceAll('\u00a0', ' ');
