import { isObject, object, optional, orNull, type Shape } from './shape.ts';
import { flat, instant, interval, mode, money, oneOf, percent, text, whole } from './values.ts';

// Open: a newer Partwell may say more. A kind it adds is still refused, never half understood.
const commands: Record<string, Shape> = {
  pause: object(
    { months: optional(whole(1)), from: instant, resumesAt: instant, remindAt: optional(instant) },
    'open',
  ),
  resume: object({ nextChargeAt: instant }, 'open'),
  change_plan: object({ plan: text(), price: money, interval, at: instant }, 'open'),
  change_seats: object({ seats: whole(1), price: money, interval, at: instant }, 'open'),
  discount: object(
    {
      percentOff: optional(percent),
      amountOff: optional(money),
      charges: orNull(whole(1)),
      from: instant,
      until: orNull(instant),
    },
    'open',
  ),
  free_months: object({ months: whole(1), nextChargeAt: instant }, 'open'),
  credit: object({ amount: money }, 'open'),
  keep_price: object({ price: money, interval, until: instant }, 'open'),
  perk: object({ perk: text(), name: text() }, 'open'),
  extend: object({ of: oneOf('trial', 'period'), days: whole(1), until: instant }, 'open'),
  contact: object(
    {
      channel: oneOf('callback', 'email', 'chat', 'calendar'),
      url: optional(text()),
      slot: optional(text()),
      phone: optional(text()),
      email: optional(text()),
      note: optional(text()),
    },
    'open',
  ),
  redirect: object({ url: text(), name: text() }, 'open'),
  custom: object({ action: text(), payload: flat(), worth: optional(money) }, 'open'),
  cancel: object(
    {
      at: instant,
      details: optional(
        object(
          {
            name: optional(text()),
            email: optional(text()),
            contract: optional(text()),
            kind: optional(text()),
            cause: optional(text()),
            endDate: optional(text()),
          },
          'open',
        ),
      ),
    },
    'open',
  ),
};

const command = oneKindOf('kind', commands);

/** What `verifyExecutorCall` accepts. */
export const callShape = oneKindOf('type', {
  'action.execute': object(
    {
      workspace: text(),
      mode,
      action: object(
        {
          id: text(),
          session: text(),
          customer: text(),
          subscription: text(),
          offer: orNull(text()),
          command,
        },
        'open',
      ),
    },
    'open',
  ),
  'subscription.read': object({ workspace: text(), mode, customer: text(), subscription: text() }, 'open'),
});

function oneKindOf(key: string, shapes: Record<string, Shape>): Shape {
  return (value, path, problems) => {
    const kind = isObject(value) ? value[key] : undefined;
    const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    if (shape) return shape(value, path, problems);
    problems.push({
      path: path ? `${path}.${key}` : key,
      message: `This version of @partwell/node knows ${Object.keys(shapes).join(', ')}. Update it for others.`,
    });
  };
}
