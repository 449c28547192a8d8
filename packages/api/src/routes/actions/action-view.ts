import { z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ActionRecord } from '../../ports/records.ts';
import { isUnsettled } from '../../services/session-view.ts';
import { managedAction, toManagedAction } from '../managed-session.ts';
import type { Viewer } from '../shown-to.ts';

/** The path of everything about one action. */
export const actionParams = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path' }, example: 'act_01k3q8m2c5f8rv0yjx3d2b6w9t' }),
});

/** What each cause means to whoever has to find out. What is not here is the provider's own code. */
const causes: Readonly<Record<string, string>> = {
  timeout: 'The provider did not answer in time. It may have been carried out.',
  unreachable: 'The provider could not be reached.',
  status: 'The provider answered with an error. It may have been carried out.',
  garbage: 'The provider answered with something that cannot be understood: `note` says where.',
  mismatch: 'The provider said yes, but the subscription does not show it.',
  not_configured: 'Nobody is configured who carries it out: set PARTWELL_EXECUTOR_URL.',
  settlement_failed: 'Its end could not be written down. The log has `action.error`.',
  overtaken_by_cancel: 'It was asked for before a cancellation, which goes first.',
  page_never_told: 'It was handed to the page, which never said what became of it.',
  told_by_page: 'The page said that it could not.',
  told_by_operator: 'An operator said that it was not carried out.',
};

/** An action with what an operator needs to settle it. */
export const actionView = managedAction.extend({
  session: z.string(),
  customer: z.string(),
  subscription: z.string(),
  command: managedAction.shape.command.describe(
    'What is expected at the provider: this, with the id of the action in `appliedActions`. Without what somebody typed ' +
      'for it, for keys without `contacts:read`.',
  ),
  why: z.string().nullable().describe('`cause` in words.'),
  triedAt: instant.describe(
    'When it was last sent to the provider. An attempt that only reads there does not change it.',
  ),
  dueAt: instant.nullable().describe('When it is tried again by itself; `null` where it is not.'),
});

export const toActionView = (action: ActionRecord, viewer: Viewer): z.infer<typeof actionView> => ({
  ...toManagedAction(action, viewer),
  session: action.session,
  customer: action.customer,
  subscription: action.subscription,
  why: action.cause !== null && Object.hasOwn(causes, action.cause) ? (causes[action.cause] ?? null) : null,
  triedAt: action.triedAt,
  dueAt: isUnsettled(action) && action.status !== 'stuck' ? action.dueAt : null,
});
