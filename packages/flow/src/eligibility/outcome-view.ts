import { changesNothing, doneWords, receiptLine } from '../commands/index.ts';
import { kindOf } from '../offers/index.ts';
import type { Command } from '../schema/command.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';
import type { FactLine, LinkView, OutcomeView } from '../schema/session.ts';
import { type CustomerVoice, customerVoice } from './customer-voice.ts';

export interface Ending {
  readonly command: Command;
  /** Absent for a cancellation. */
  readonly offer?: { readonly id: string; readonly kind: string; readonly choice: string } | undefined;
  /** What the subscriber can quote: the action's id or a short form of it. */
  readonly reference: string;
  /** When it was carried out. UTC, ISO 8601. */
  readonly at: string;
  /** IANA name; the customer's own zone goes first. */
  readonly timeZone: string;
  /** Nothing was carried out, and it is said. @default false */
  readonly preview?: boolean;
}

/** The words of the end and the receipt, for a command that was carried out. */
export function outcomeView(flow: Flow, facts: CustomerFacts, ending: Ending): OutcomeView {
  const { command, offer, reference, at } = ending;
  const voice = customerVoice(flow, facts, { now: at, timeZone: ending.timeZone });
  const { say, words } = voice;
  const left = command.kind === 'cancel';
  const done = doneWords(command, facts, say);
  const own = ownWords(flow, offer?.id, voice);
  const link = done.link ? [done.link] : [];
  const { goodbye } = flow;
  const farewell = goodbye.body && voice.own(goodbye.body);

  return {
    outcome: left ? 'canceled' : 'saved',
    ...(offer && { offer: { id: offer.id, kind: offer.kind, choice: offer.choice } }),
    title: left ? words(goodbye.title, done.title) : (own?.title ?? done.title),
    body: [
      ...(ending.preview ? [say.text('preview.done')] : []),
      ...(left && farewell !== undefined
        ? [done.body[0] ?? '', farewell].filter((paragraph) => paragraph !== '')
        : own
          ? [own.body]
          : done.body),
    ],
    receipt: receiptOf(flow, facts, ending, own?.line, voice),
    reference,
    at,
    articles: left ? articlesOf(goodbye, voice) : link,
    ...(left && goodbye.comeBack && { comeBack: linkOf(goodbye.comeBack, 'goodbye.comeBack', voice) }),
    ...(left && goodbye.recommend && { recommend: linkOf(goodbye.recommend, 'goodbye.recommend', voice) }),
    exit: changesNothing(command),
  };
}

function articlesOf({ articles }: Flow['goodbye'], { own }: CustomerVoice): LinkView[] {
  return articles.flatMap(({ title, url }) => {
    const label = own(title);
    return label === undefined ? [] : [{ label, url }];
  });
}

/** An offer whose words only the flow knows brings them for its end too. */
function ownWords(flow: Flow, id: string | undefined, { say }: CustomerVoice) {
  const offer = id !== undefined && Object.hasOwn(flow.offers, id) ? flow.offers[id] : undefined;
  return offer && kindOf(offer).done?.(offer, say);
}

function receiptOf(
  { receipt }: Flow,
  facts: CustomerFacts,
  { command, reference, at }: Ending,
  ownLine: string | undefined,
  { say }: CustomerVoice,
): FactLine[] {
  const content = ownLine ?? receiptLine(command, facts, say);
  return [
    {
      id: 'content',
      label: say.text(command.kind === 'cancel' ? 'receipt.subject' : 'receipt.done'),
      value: content,
    },
    { id: 'at', label: say.text('receipt.at'), value: say.moment(at) },
    ...(command.kind === 'cancel'
      ? [{ id: 'ends', label: say.text('receipt.endsOn'), value: say.day(command.at) }]
      : []),
    { id: 'reference', label: say.text('receipt.reference'), value: reference },
    ...(receipt
      ? [
          {
            id: 'delivery',
            label: say.text('receipt.delivery'),
            value: say.text(`receipt.delivery.${receipt.delivery}`, { hours: receipt.withinHours }),
          },
        ]
      : []),
  ];
}

function linkOf(
  link: NonNullable<Flow['goodbye']['comeBack']>,
  key: 'goodbye.comeBack' | 'goodbye.recommend',
  { words, say }: CustomerVoice,
): LinkView {
  return { label: words(link.title, say.text(key)), url: link.url };
}
