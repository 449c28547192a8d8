import type { FlowEvent } from '@partwell/flow';

/** Something that is typed with an action: a phone number, a few words. */
export interface Ask {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly maxLength: number;
  /** What it begins with. */
  readonly value?: string | undefined;
  readonly options?: readonly { readonly id: string; readonly label: string }[] | undefined;
}

/** What a subscriber can do on a screen. */
export interface Action {
  /** What a script writes for it: `accept pause months-2`. */
  readonly name: string;
  /** What the subscriber reads on it. */
  readonly label: string;
  /** The question it answers, where it is one of several under another. */
  readonly question?: string;
  /** Set on the answer that is given. */
  readonly isChosen?: boolean;
  readonly asks?: readonly Ask[];
  event(typed: Readonly<Record<string, string>>): FlowEvent;
}

/** A part of a screen, as far as a terminal can show it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly aside?: string | undefined }
  | { readonly kind: 'choice'; readonly text: string; readonly aside?: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly lines: readonly { readonly label: string; readonly value: string }[] };

export interface Screen {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

export const paragraphs = (...texts: readonly (string | undefined)[]): Block[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ kind: 'paragraph', text }]));
