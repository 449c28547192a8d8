import { begun, type FlowEvent, type FlowState, type SessionView, type UiTextKey } from '@partwell/flow';
import type * as later from '../later/index.ts';
import { plain } from '../parts/plain.ts';

/** What has been picked and typed for one offer; it survives going back and a failed request. */
export interface Draft {
  readonly choice?: string | undefined;
  readonly details?: Readonly<Record<string, string>>;
  /** The choice is being asked for. */
  readonly asked?: boolean;
  /** What is missing: the id of a field, or `choice`. */
  readonly missing?: string | undefined;
}

/** A session, and whether its subscription was chosen on a screen before. */
export type Session = SessionView & { readonly chosen?: true };

/** The second chunk. */
export type Later = typeof later;

/** A value that is drawn, and draws again when it changes, once the second chunk is there. */
export interface Box<T> {
  value: T;
}

/**
 * Everything the components read and the one thing they call. The first screen is painted from plain values;
 * the second chunk puts what draws again in their place and the machine behind `send` (see `enliven`).
 */
export interface Model {
  readonly session: Session;
  /** Whether it is drawn into the page instead of a dialog. */
  readonly page: boolean;
  state: Box<FlowState>;
  /** What the live region says. */
  spoken: Box<string>;
  /** Undefined until that chunk has arrived. */
  later: Box<Later | undefined>;
  draft(offer: string): Box<Draft>;
  word(key: UiTextKey): string;
  send(event: FlowEvent): void;
  /** What was sent before there was a machine, oldest first. */
  readonly waiting: FlowEvent[];
}

/**
 * @param leave ends it without the machine: closing is heard at once, and so is the page's own way, with a code.
 * @param want is told that a screen is waited for which is not there yet.
 */
export function createModel(
  session: Session,
  page: boolean,
  leave: (code?: string) => void,
  want = () => {},
): Model {
  const model: Model = {
    session,
    page,
    state: { value: begun(session).state },
    spoken: { value: '' },
    later: { value: undefined },
    word: (key) => plain(session.texts[key]),
    draft: () => ({ value: {} }),
    waiting: [],
    send(event) {
      const { type } = event;
      model.waiting.push(event);
      if (type === 'close' || type === 'own-way') leave(type === 'close' ? undefined : 'own_way');
      // An answer shows by itself.
      else if (type !== 'answer') want();
    },
  };
  return model;
}
