import type { ActionRecord } from '../ports/records.ts';
import type { ActionReply } from './action-reply.ts';
import { isUnsettled } from './session-view.ts';

/** How long a page has to carry something out, a confirmation by a bank included. */
export const PAGE_ANSWER_MILLIS = 15 * 60_000;

/** Until when an action that was handed to a page may still be told of, before it is the operator's. */
export const pageAnswerDueAt = ({ triedAt }: Pick<ActionRecord, 'triedAt'>): string =>
  new Date(Date.parse(triedAt) + PAGE_ANSWER_MILLIS).toISOString();

/**
 * What the page is asked to carry out, where it is the one to. Asked again, it is handed the same action: its id
 * is what keeps a page, two tabs or a retry from doing it twice.
 */
export const performInPage = (action: ActionRecord): ActionReply | undefined =>
  action.toldBy === 'page' && isUnsettled(action)
    ? { ok: true, status: 'perform', action: action.id, command: action.command }
    : undefined;
