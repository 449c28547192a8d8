import type { paths } from '@partwell/api/client';
import { type Command, InvalidArgumentError } from 'commander';

type Body = paths['/v1/webhook-endpoints']['post']['requestBody']['content']['application/json'];
type Events = Body['events'];

export interface EndpointOptions {
  readonly events?: Events;
  readonly description?: string;
}

/** What can be said of an endpoint, new or not. */
export const withEndpointOptions = (command: Command): Command =>
  command
    .option('--events <types>', 'only these, with commas between; all for every type', eventsArgument)
    .option('--description <words>', 'for you');

/** The server knows which types there are. */
function eventsArgument(text: string): Events {
  if (text === 'all') return null;
  const types = text.split(',').map((each) => each.trim());
  if (types.some((each) => !/^[a-z]+\.[a-z]+$/.test(each))) {
    throw new InvalidArgumentError(
      'Use types with commas between, such as offer.accepted,subscription.canceled.',
    );
  }
  return types as NonNullable<Events>;
}
