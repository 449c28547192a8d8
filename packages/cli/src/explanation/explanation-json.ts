import type { CustomerFacts } from '@partwell/flow/schema';
import { jsonText } from '../output/json-text.ts';
import type { Explained } from './explain.ts';

export interface Moment {
  readonly facts: CustomerFacts;
  readonly now: string;
  readonly timeZone: string;
}

/** The documented shape for programs; properties are added to it, never renamed. */
export function explanationJson(explained: Explained, { facts, now, timeZone }: Moment): string {
  const about = {
    customer: facts.customer.id,
    subscription: facts.subscription.id,
    now,
    timeZone,
  };
  if (!explained.found) {
    const { routes } = explained;
    return jsonText({ version: 1, flow: null, file: null, ...about, routes });
  }
  const { chosen, ...explanation } = explained.explanation;
  return jsonText({ version: 1, flow: chosen.flow.id, file: chosen.file, ...about, ...explanation });
}
