import { isObject, object, optional, type Shape, that } from './shape.ts';
import { instant, interval, mode, money, oneOf, percent, text, whole } from './values.ts';

// Open: a newer Partwell may say more. A kind it adds is still refused, never half understood.
const commands: Record<string, Shape> = {
  pause: object({ months: whole(1), from: instant, resumesAt: instant, remindAt: optional(instant) }, 'open'),
  change_plan: object({ plan: text(), price: money, interval, at: instant }, 'open'),
  discount: object(
    {
      percentOff: optional(percent),
      amountOff: optional(money),
      charges: whole(1),
      from: instant,
      until: instant,
    },
    'open',
  ),
  free_months: object({ months: whole(1), nextChargeAt: instant }, 'open'),
  contact: object(
    {
      channel: oneOf('callback', 'email'),
      slot: optional(text()),
      phone: optional(text()),
      email: optional(text()),
      note: optional(text()),
    },
    'open',
  ),
  cancel: object({ at: instant }, 'open'),
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
          offer: that((value) => value === null || typeof value === 'string', 'Use a string or null.'),
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
