import type { Flow } from '../schema/flow.ts';
import { code } from '../words/listed.ts';
import { isRecord } from './same.ts';

/** Who uses a segment, in words: ``offer `thanks` ``, `thanks`, ``reason `support` ``, `the whole flow`. */
export function usesOf(segment: string, flow: Flow): string[] {
  return [
    ...(flow.when === segment ? ['whom the flow is for'] : []),
    ...Object.entries(flow.offers)
      .filter(([, offer]) => offer.when === segment)
      .map(([id]) => `offer ${code(id)}`),
    ...flow.reasons.filter(({ when }) => when === segment).map(({ id }) => `reason ${code(id)}`),
    ...Object.entries<unknown>(flow)
      .filter(([, part]) => isRecord(part) && part.when === segment)
      .map(([key]) => (Object.hasOwn(called, key) ? (called[key] ?? key) : key)),
  ];
}

const called: Readonly<Record<string, string>> = { upFront: 'the offers before the question' };
