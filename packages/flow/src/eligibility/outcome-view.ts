import { doneWords, receiptLine } from '../commands/index.ts';
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
}

/** The words of the end and the receipt, for a command that was carried out. */
export function outcomeView(flow: Flow, facts: CustomerFacts, ending: Ending): OutcomeView {
  const { command, offer, reference, at } = ending;
  const voice = customerVoice(flow, facts, { now: at, timeZone: ending.timeZone });
  const { say, words } = voice;
  const left = command.kind === 'cancel';
  const done = doneWords(command, facts, say);
  const { goodbye } = flow;

  return {
    outcome: left ? 'canceled' : 'saved',
    ...(offer && { offer: { id: offer.id, kind: offer.kind, choice: offer.choice } }),
    title: left ? words(goodbye.title, done.title) : done.title,
    body:
      left && goodbye.body
        ? [done.body[0] ?? '', say.own(goodbye.body)].filter((paragraph) => paragraph !== '')
        : done.body,
    receipt: receiptOf(facts, ending, voice),
    reference,
    at,
    articles: left ? goodbye.articles.map(({ title, url }) => ({ label: say.own(title), url })) : [],
    ...(left && goodbye.comeBack && { comeBack: linkOf(goodbye.comeBack, 'goodbye.comeBack', voice) }),
    ...(left && goodbye.recommend && { recommend: linkOf(goodbye.recommend, 'goodbye.recommend', voice) }),
    exit: command.kind === 'contact',
  };
}

function receiptOf(
  facts: CustomerFacts,
  { command, reference, at }: Ending,
  { say }: CustomerVoice,
): FactLine[] {
  const content = receiptLine(command, facts, say);
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
  ];
}

function linkOf(
  link: NonNullable<Flow['goodbye']['comeBack']>,
  key: 'goodbye.comeBack' | 'goodbye.recommend',
  { words, say }: CustomerVoice,
): LinkView {
  return { label: words(link.title, say.text(key)), url: link.url };
}
