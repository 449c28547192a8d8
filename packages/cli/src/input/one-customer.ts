import type { Command } from 'commander';
import { type Acceptance, acceptedArgument } from './accepted-argument.ts';
import { type Granted, grantedArgument } from './granted-argument.ts';
import { instantArgument } from './instant-argument.ts';
import { localeArgument } from './locale-argument.ts';
import { localTimeZone, timeZoneArgument } from './time-zone-argument.ts';

/** Which customer a decision is about, in which flows, and what was before. */
export interface OneCustomer {
  readonly flow: string[];
  readonly customer: string;
  readonly subscription?: string;
  readonly accepted: readonly Acceptance[];
  readonly granted: Granted;
  readonly locale?: string;
  readonly now: string;
  readonly timeZone: string;
}

/** The options that say whom and when a decision is for: the same wherever one customer is meant. */
export const withOneCustomer = (command: Command): Command =>
  command
    .requiredOption('--flow <flow...>', 'flow files or folders, tried in this order')
    .requiredOption(
      '--customer <facts>',
      'JSON file: customer, subscription, plans (as in the customer token)',
    )
    .option('--subscription <id>', 'another of their subscriptions, as if they were leaving that one')
    .option(
      '--accepted <offer=day>',
      'an offer they took before, for cooldowns; repeat it',
      acceptedArgument,
      [],
    )
    .option(
      '--granted <EUR=amount>',
      'what gifts cost this month, for the budget; minor units',
      grantedArgument,
      {},
    )
    .option('--locale <tag>', 'BCP 47: their words in another language', localeArgument)
    .option(
      '--now <instant>',
      'UTC, ISO 8601: the moment to decide for',
      instantArgument,
      new Date().toISOString(),
    )
    .option(
      '--time-zone <zone>',
      'IANA name, where the customer has none',
      timeZoneArgument,
      localTimeZone(),
    );
