import type { Reason } from '../schema/reason.ts';
import { code, codes } from '../words/listed.ts';
import { anyChanges } from './any-changes.ts';
import type { Change } from './change.ts';
import { leadSentences } from './leads.ts';
import { isRecord, same } from './same.ts';

const area = 'reasons';

/** What changes in the question under a reason. */
export function followUpChanges({ id, followUp: before }: Reason, { followUp: after }: Reason): Change[] {
  if (same(before, after)) return [];
  const path = ['reasons', id, 'followUp'];
  const subject = `Reason ${code(id)}`;
  if (!before || !after || before.kind !== after.kind) {
    const message = !before
      ? `${subject} now has a follow-up question (${after?.kind})`
      : after
        ? `${subject} now asks with a ${after.kind} instead of a ${before.kind}`
        : `${subject} no longer has a follow-up question (${before.kind})`;
    return [{ code: 'follow_up', area, path, message, before, after }];
  }
  const [a, b] = [parts(before), parts(after)];
  return [...optionChanges(subject, path, a.options, b.options), ...anyChanges(path, a.rest, b.rest, area)];
}

type Option = Readonly<Record<string, unknown>> & { readonly id: string };

/** Answers by id, whether they were written as an id or in full; and what else there is. */
function parts(followUp: object): { options: Map<string, Option>; rest: object } {
  const { options, ...rest } = { options: [] as unknown, ...followUp };
  const list = Array.isArray(options) ? options : [];
  return {
    options: new Map(list.map(full).map((option) => [option.id, option])),
    rest,
  };
}

const full = (option: unknown): Option =>
  isRecord(option) && typeof option.id === 'string' ? { ...option, id: option.id } : { id: String(option) };

function optionChanges(
  subject: string,
  path: readonly string[],
  a: ReadonlyMap<string, Option>,
  b: ReadonlyMap<string, Option>,
): Change[] {
  const gone = [...a.keys()].filter((id) => !b.has(id));
  const come = [...b.keys()].filter((id) => !a.has(id));
  const order = (all: ReadonlyMap<string, Option>, other: ReadonlyMap<string, Option>) =>
    [...all.keys()].filter((id) => other.has(id));
  const at = [...path, 'options'];
  const say = (message: string): Change => ({ code: 'follow_up_options', area, path: at, message });
  return [
    ...(gone.length > 0 ? [say(`${subject} no longer has the answer ${codes(gone)}`)] : []),
    ...(come.length > 0 ? [say(`${subject} also has the answer ${codes(come)}`)] : []),
    ...(same(order(a, b), order(b, a))
      ? []
      : [say(`${subject}: answers in another order: ${codes(order(a, b))} → ${codes(order(b, a))}`)]),
    ...[...b].flatMap(([id, option]) => {
      const was = a.get(id);
      return was ? sameOption(`${subject}, answer ${code(id)},`, [...at, id], was, option) : [];
    }),
  ];
}

function sameOption(subject: string, path: readonly string[], a: Option, b: Option): Change[] {
  const { offers: before, ...restA } = a;
  const { offers: after, ...restB } = b;
  const at = [...path, 'offers'];
  const base = { code: 'reason_offers', area, path: at, before, after } as const;
  const messages =
    before === undefined || after === undefined
      ? same(before, after)
        ? []
        : [
            `${subject} ${after === undefined ? 'leads where its reason leads' : `leads to ${codes(list(after), 'no offer')} instead of where its reason leads`}`,
          ]
      : leadSentences(subject, list(before), list(after));
  return [
    ...messages.map((message): Change => ({ ...base, message })),
    ...anyChanges(path, restA, restB, area),
  ];
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
