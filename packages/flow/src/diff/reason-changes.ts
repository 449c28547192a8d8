import type { Flow } from '../schema/flow.ts';
import type { Reason } from '../schema/reason.ts';
import { audienceWords } from '../words/condition-words.ts';
import { code, codes } from '../words/listed.ts';
import { anyChanges } from './any-changes.ts';
import type { Change } from './change.ts';
import { followUpChanges } from './follow-up-changes.ts';
import { leadSentences } from './leads.ts';
import { same } from './same.ts';

const area = 'reasons';

/** What changes in the answers to choose from and where they lead. */
export function reasonChanges(before: Flow, after: Flow): Change[] {
  const [a, b] = [before, after].map(({ reasons }) => new Map(reasons.map((each) => [each.id, each])));
  if (!a || !b) return [];
  const gone = [...a.values()].filter(({ id }) => !b.has(id));
  return [
    ...gone.map((reason): Change => {
      const message = `Reason ${code(reason.id)} is gone; it led to ${leads(reason)}`;
      return { code: 'reason_removed', area, path: ['reasons', reason.id], message, before: reason };
    }),
    ...[...b.values()].flatMap((reason) => {
      const was = a.get(reason.id);
      return was ? sameReason(was, reason) : [added(reason, after)];
    }),
    ...order([...a.keys()], [...b.keys()]),
  ];
}

function added(reason: Reason, { reasons }: Flow): Change {
  const place = `${reasons.indexOf(reason) + 1} of ${reasons.length}`;
  const audience = reason.when === undefined ? '' : `, for ${audienceWords(reason.when)}`;
  const message = `Reason ${code(reason.id)} is new (${place}): leads to ${leads(reason)}${audience}`;
  return { code: 'reason_added', area, path: ['reasons', reason.id], message, after: reason };
}

function sameReason(a: Reason, b: Reason): Change[] {
  const path = ['reasons', a.id];
  const { id: _, when: __, offers: ___, followUp: ____, ...restA } = a;
  const { id: _____, when: ______, offers: _______, followUp: ________, ...restB } = b;
  return [
    ...(same(a.when, b.when)
      ? []
      : [
          {
            code: 'reason_audience',
            area,
            path: [...path, 'when'],
            message: `Reason ${code(a.id)}: for ${audienceWords(a.when)} → for ${audienceWords(b.when)}`,
            before: a.when,
            after: b.when,
          } as const,
        ]),
    ...leadSentences(`Reason ${code(a.id)}`, a.offers, b.offers).map((message): Change => {
      return {
        code: 'reason_offers',
        area,
        path: [...path, 'offers'],
        message,
        before: a.offers,
        after: b.offers,
      };
    }),
    ...followUpChanges(a, b),
    ...anyChanges(path, restA, restB, area),
  ];
}

function order(before: readonly string[], after: readonly string[]): Change[] {
  const [a, b] = [before.filter((id) => after.includes(id)), after.filter((id) => before.includes(id))];
  if (same(a, b)) return [];
  const message = `Reasons in another order: ${codes(a)} → ${codes(b)}`;
  return [{ code: 'reason_order', area, path: ['reasons'], message, before: a, after: b }];
}

const leads = ({ offers }: Reason) => codes(offers, 'no offer');
