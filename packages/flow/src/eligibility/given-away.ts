import { kindOf } from '../offers/index.ts';
import type { Flow } from '../schema/flow.ts';
import type { Money } from '../schema/money.ts';
import type { Resolution } from './resolution.ts';

/** What a choice gives away, as the discount budget counts it; undefined where it is no gift or not given. */
export function givenAway(
  flow: Pick<Flow, 'offers'>,
  { offers }: Pick<Resolution, 'offers'>,
  offer: string,
  choice: string,
): Money | undefined {
  const written = Object.hasOwn(flow.offers, offer) ? flow.offers[offer] : undefined;
  const given = Object.hasOwn(offers, offer) ? offers[offer] : undefined;
  if (!written || !kindOf(written).isGift) return undefined;
  return given?.choices.find(({ id }) => id === choice)?.terms.saves;
}
