import { z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import {
  type DeliveryAttempt,
  type DeliveryRecord,
  deliveryProblems,
  deliveryStatuses,
} from '../../ports/records.ts';
import { deliveryId } from '../../services/webhooks/delivery-id.ts';
import { seesContacts, shownAddress, shownCommand, type Viewer } from '../shown-to.ts';

/** The path of everything about one delivery. */
export const deliveryParams = z.object({
  id: z
    .string()
    .max(140)
    .openapi({
      param: { name: 'id', in: 'path' },
      example: 'msg_01k3q8m2c5f8rv0yjx3d2b6w9t.whe_01k3q8m2c5f8rv0yjx3d2b6w9t',
    }),
});

/** A delivery as the host sees it in a list. */
export const deliveryRow = z.object({
  id: z.string(),
  event: z.string().describe('`webhook-id`: the same at every attempt and at every endpoint.'),
  endpoint: z.string(),
  type: z.string(),
  status: z
    .enum(deliveryStatuses)
    .describe(
      '`failed`: the attempts are used up. `gone`: it was answered with 410. `expired`: it waited 30 days for an endpoint.',
    ),
  attempts: z.int(),
  nextAttemptAt: instant.nullable().describe('Not before the endpoint is switched on, where it is off.'),
  lastStatus: z.int().nullable().describe('The HTTP status of the last answer.'),
  deliveredAt: instant.nullable(),
  createdAt: instant,
});

/** One delivery with what was sent and answered. Signatures and secrets are kept nowhere. */
export const deliveryView = deliveryRow.extend({
  body: z
    .unknown()
    .describe(
      'What is sent, at every attempt; without how to reach somebody, for keys without `contacts:read`.',
    ),
  history: z.array(
    z.object({
      attempt: z.int(),
      at: instant,
      url: z.string().describe('Without its query; only where it leads, for keys without `webhooks:write`.'),
      millis: z.int().describe('How long it took.'),
      status: z.int().nullable().describe('The HTTP status of the answer.'),
      problem: z
        .enum(deliveryProblems)
        .nullable()
        .describe('Why nothing was answered. `address_refused`: it is not on the public internet.'),
      answer: z
        .string()
        .nullable()
        .describe(
          'The first 1024 letters of the answer, without what looks like a secret; `null` for keys without `contacts:read`, ' +
            'as a receiver may repeat what it was sent.',
        ),
    }),
  ),
});

export const toDeliveryRow = (delivery: DeliveryRecord): z.infer<typeof deliveryRow> => ({
  id: deliveryId(delivery),
  event: delivery.message,
  endpoint: delivery.endpoint,
  type: delivery.type,
  status: delivery.status,
  attempts: delivery.attempts,
  nextAttemptAt: delivery.dueAt,
  lastStatus: delivery.lastStatus,
  deliveredAt: delivery.deliveredAt,
  createdAt: delivery.createdAt,
});

export const toDeliveryView = (
  delivery: DeliveryRecord,
  attempts: readonly DeliveryAttempt[],
  viewer: Viewer,
): z.infer<typeof deliveryView> => ({
  ...toDeliveryRow(delivery),
  body: shownBody(delivery.body, viewer),
  history: attempts.map(({ attempt, at, url, millis, status, problem, answer }) => ({
    ...{ attempt, at, millis, status, problem },
    url: shownAddress(url, viewer, 'webhooks:write'),
    answer: seesContacts(viewer) ? answer : null,
  })),
});

const shownBody = (body: string, viewer: Viewer): unknown => {
  const message = JSON.parse(body);
  const { command } = message.data ?? {};
  return command
    ? { ...message, data: { ...message.data, command: shownCommand(command, viewer) } }
    : message;
};
