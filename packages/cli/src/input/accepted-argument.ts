import { InvalidArgumentError } from 'commander';
import { instantArgument } from './instant-argument.ts';

/** An offer that the subscription took before. */
export interface Acceptance {
  readonly offer: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** `pause=2026-10-01`, to be given as often as needed. */
export function acceptedArgument(text: string, before: readonly Acceptance[] = []): Acceptance[] {
  const [, offer, at] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (offer === undefined || at === undefined) {
    throw new InvalidArgumentError('Use an offer and the day it was accepted, such as pause=2026-10-01.');
  }
  return [...before, { offer, at: instantArgument(at) }];
}
