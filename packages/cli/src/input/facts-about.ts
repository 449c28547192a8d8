import type { CustomerFacts } from '@partwell/flow/schema';
import { codes } from '@partwell/flow/words';
import { CliError } from '../errors/cli-error.ts';

export interface AboutOptions {
  readonly subscription?: string;
  readonly locale?: string;
}

/** The same customer with another of their subscriptions, or another language, in view. */
export async function factsAbout(
  facts: CustomerFacts,
  { subscription, locale }: AboutOptions,
): Promise<CustomerFacts> {
  // Loaded here: the help need not wait for the evaluator and the languages.
  const { factsFor } = await import('@partwell/flow/eligibility');
  const chosen = subscription === undefined ? facts : factsFor(facts, subscription);
  if (!chosen) {
    const known = [facts.subscription, ...facts.otherSubscriptions].map(({ id }) => id);
    throw new CliError(
      'option_invalid',
      `This customer has no subscription \`${subscription}\`; they have ${codes(known)}.`,
    );
  }
  return locale === undefined ? chosen : { ...chosen, customer: { ...chosen.customer, locale } };
}
