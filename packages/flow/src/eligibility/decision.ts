import type { Command } from '../schema/command.ts';
import { type FlowView, flowView } from './flow-view.ts';
import type { GivenOffer, Resolution } from './resolution.ts';
import type { DecisionParts } from './resolve.ts';
import { type TraceEntry, traceOf } from './trace.ts';

/** What was decided; what not every reader needs is made when it is first read. */
export class Decision implements Resolution {
  readonly reasons: Resolution['reasons'];
  readonly upFront: readonly string[];
  readonly #parts: DecisionParts;
  #offers: Record<string, GivenOffer> | undefined;
  #commands: Resolution['commands'] | undefined;
  #trace: readonly TraceEntry[] | undefined;
  #view: FlowView | undefined;

  constructor(parts: DecisionParts) {
    this.reasons = parts.placed.reasons;
    this.upFront = parts.placed.upFront;
    this.#parts = parts;
  }

  get offers(): Resolution['offers'] {
    this.#offers ??= offersOf(this.#parts);
    return this.#offers;
  }

  get commands(): Resolution['commands'] {
    this.#commands ??= commandsOf(this.offers);
    return this.#commands;
  }

  get trace(): readonly TraceEntry[] {
    const { plan, reasons, isUpFrontDue, judged, placed } = this.#parts;
    this.#trace ??= traceOf(plan, reasons, isUpFrontDue, judged, placed);
    return this.#trace;
  }

  get view(): FlowView {
    this.#view ??= flowView({
      ...this.#parts,
      reasons: this.#parts.reasons.map(({ reason }) => reason),
      given: this.#parts.placed,
      offers: this.offers,
    });
    return this.#view;
  }

  /** Everything, for whoever stores or prints it. */
  toJSON(): Resolution {
    const { reasons, upFront, offers, commands, trace, view } = this;
    return { reasons, upFront, offers, commands, trace, view };
  }
}

function offersOf({ plan, judged, placed }: DecisionParts): Record<string, GivenOffer> {
  const offers: Record<string, GivenOffer> = {};
  plan.offers.forEach(({ id, offer }, at) => {
    const judgement = judged[at];
    if (judgement?.given && placed.isShown[at])
      offers[id] = { id, kind: offer.kind, choices: judgement.choices };
  });
  return offers;
}

function commandsOf(offers: Resolution['offers']): Resolution['commands'] {
  const all: Record<string, Record<string, Command>> = {};
  for (const { id, choices } of Object.values(offers)) {
    all[id] = Object.fromEntries(choices.map((choice) => [choice.id, choice.command]));
  }
  return all;
}
