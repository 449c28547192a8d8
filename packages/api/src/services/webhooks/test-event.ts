import type { Owner } from '../../ports/records.ts';

/** Of nobody: whoever handles events is told of somebody, and must not find them. */
const EXAMPLE = {
  session: 'ses_example',
  customer: 'cus_example',
  subscription: 'sub_example',
  flow: 'example',
  flowVersion: 1,
};

/** The body of an event of type `webhook.test`, as complete as any other, so that receivers take it for one. */
export const testEvent = ({ workspace, mode }: Owner, at: Date): string =>
  JSON.stringify({
    type: 'webhook.test',
    timestamp: at.toISOString(),
    data: { workspace, mode, ...EXAMPLE },
  });
