import type { Flow } from '../schema/flow.ts';
import type { Offer } from '../schema/offer.ts';
import { audienceWords } from '../words/condition-words.ts';
import { code } from '../words/listed.ts';
import { anyChanges } from './any-changes.ts';
import type { Change } from './change.ts';
import { givenOffers } from './leads.ts';
import { hasWords, phrase, wordsOf } from './property-words.ts';
import { keysOf, same } from './same.ts';
import { isText } from './texts.ts';

const area = 'offers';

/** What changes in the offers: which there are, for whom, and what they give. */
export function offerChanges(before: Flow, after: Flow): Change[] {
  const [givenBefore, givenNow] = [givenOffers(before), givenOffers(after)];
  return keysOf(before.offers, after.offers).flatMap((id): Change[] => {
    const [a, b] = [before.offers[id], after.offers[id]];
    const path = ['offers', id];
    if (!a && b) {
      const reach = givenNow.has(id) ? '' : '; nothing leads to it yet';
      const message = `Offer ${code(id)} is new: ${summary(b)}${reach}`;
      return [{ code: 'offer_added', area, path, message, after: b }];
    }
    if (!b && a) {
      const message = `Offer ${code(id)} is gone; it was: ${summary(a)}`;
      return [{ code: 'offer_removed', area, path, message, before: a }];
    }
    if (!a || !b) return [];
    const lost = givenBefore.has(id) && !givenNow.has(id);
    return [
      ...(lost
        ? [
            {
              code: 'offer_unreachable',
              area,
              path,
              message: `Offer ${code(id)} is no longer given to anybody: no reason leads to it`,
            } as const,
          ]
        : []),
      ...(a.kind === b.kind ? propertyChanges(id, a, b) : kindChange(id, a, b)),
    ];
  });
}

function kindChange(id: string, a: Offer, b: Offer): Change[] {
  const message = `Offer ${code(id)} is of another kind: ${summary(b)}; before: ${summary(a)}`;
  return [{ code: 'offer_kind', area, path: ['offers', id, 'kind'], message, before: a, after: b }];
}

function propertyChanges(id: string, before: Offer, after: Offer): Change[] {
  const [a, b]: Readonly<Record<string, unknown>>[] = [before, after];
  if (!a || !b) return [];
  return keysOf(a, b)
    .filter((property) => !same(a[property], b[property]))
    .flatMap((property): Change[] => {
      const path = ['offers', id, property];
      const [was, is] = [a[property], b[property]];
      if (property === 'when') {
        const message = `Offer ${code(id)}: for ${audienceWords(before.when)} → for ${audienceWords(after.when)}`;
        return [{ code: 'offer_audience', area, path, message, before: was, after: is }];
      }
      if ([was, is].every((value) => value === undefined || isText(path, value))) {
        return anyChanges(path, was, is, area);
      }
      return listChanges(id, property, was, is) ?? [valueChange(id, property, was, is)];
    });
}

function valueChange(id: string, property: string, before: unknown, after: unknown): Change {
  const { name, say } = wordsOf(property);
  const label = [name(after ?? before), ''].join(' ').trimStart();
  return {
    code: 'offer_changed',
    area,
    path: ['offers', id, property],
    message: `Offer ${code(id)}: ${label}${say(before)} → ${say(after)}`,
    before,
    after,
  };
}

/** Entries that have a name are compared by it, one by one, as long as they stand in the same places. */
function listChanges(id: string, property: string, before: unknown, after: unknown): Change[] | undefined {
  const { entries } = wordsOf(property);
  if (!entries || !Array.isArray(before) || !Array.isArray(after)) return undefined;
  const [a, b] = [before.map(entries.keyOf), after.map(entries.keyOf)];
  if (!same(a, b)) return undefined;
  return b.flatMap((key, index): Change[] => {
    const [was, is] = [before[index], after[index]];
    const path = ['offers', id, property, key];
    if (!entries.say) return anyChanges(path, was, is, area);
    if (same(was, is)) return [];
    const message = `Offer ${code(id)}: ${key} ${entries.say(was)} → ${entries.say(is)}`;
    return [{ code: 'offer_changed', area, path, message, before: was, after: is }];
  });
}

/** An offer in a line: kind, what it gives, for whom. Its words and what is nested in it are left out. */
function summary(offer: Offer): string {
  const { kind, when, ...rest } = offer;
  const given = Object.entries(rest)
    .filter(([property, value]) => !isText([property], value))
    .filter(([property, value]) => hasWords(property) || typeof value !== 'object')
    .map(([property, value]) => phrase(property, value));
  return [kind, ...given, `for ${audienceWords(when)}`].join(', ');
}
