import { object, optional } from './shape.ts';
import { instant, mode, text, whole } from './values.ts';

/** What `verifyWebhook` accepts: any type, so that one that is added later still arrives. */
export const eventShape = object(
  {
    type: text(),
    timestamp: instant,
    data: object(
      {
        workspace: text(),
        mode,
        session: text(),
        customer: text(),
        subscription: text(),
        flow: text(),
        flowVersion: whole(0),
        status: optional(text()),
        reason: optional(text()),
        offer: optional(text()),
        action: optional(text()),
        reference: optional(text()),
        signedReceipt: optional(text()),
        toldBy: optional(text()),
      },
      'open',
    ),
  },
  'open',
);
