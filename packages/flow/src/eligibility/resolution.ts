import type { Command } from '../schema/command.ts';
import type { OfferView } from '../schema/session.ts';
import type { FlowView } from './flow-view.ts';
import type { TraceEntry } from './trace.ts';

export interface ResolveContext {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** IANA name, for dates in words; the customer's own zone goes first. */
  readonly timeZone: string;
  /** Whether this offer was accepted by the subscription within so many days. */
  readonly cooldown: (offer: string, kind: string, days: number) => boolean;
}

/** What was presented: the words, and the commands the choices stand for. Stored with the session. */
export interface Presented {
  readonly offers: Readonly<Record<string, OfferView>>;
  readonly commands: Readonly<Record<string, Readonly<Record<string, Command>>>>;
}

export interface Resolution {
  readonly view: FlowView;
  readonly commands: Presented['commands'];
  readonly trace: readonly TraceEntry[];
}
