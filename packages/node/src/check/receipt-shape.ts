import { object } from './shape.ts';
import { id, instant, mode, oneOf, text } from './values.ts';

/** The claims of a receipt; a newer Partwell may add some. */
export const receiptShape = object(
  {
    iss: text(),
    aud: oneOf('partwell-receipt'),
    sub: id,
    mode,
    subscription: id,
    reference: text(),
    at: instant,
    accessUntil: instant,
    session: text(),
    action: text(),
    toldBy: oneOf('executor', 'page', 'operator'),
  },
  'open',
);
