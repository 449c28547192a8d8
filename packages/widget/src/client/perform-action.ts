import type { Answer, FlowEvent, Intention } from '@partwell/flow';
import type { Api } from './api.ts';
import type { PageTask } from './carry-out.ts';
import { type ActionBody, readReply } from './read-reply.ts';
import { readTruth } from './read-truth.ts';
import { unreachable } from './unreachable.ts';

/**
 * Sends the subscriber's decision. An answer that cannot be read is not a failure yet: the session is asked
 * first, and only if it knows nothing either (or cannot be asked) is `failed` returned.
 *
 * @param inPage Carries out what the server leaves to the page.
 * @returns nothing where no answer came in time: the server may have the action or not.
 */
export async function performAction(
  api: Api,
  intention: Intention,
  answer: Answer | undefined,
  inPage: (task: PageTask) => Promise<FlowEvent>,
): Promise<FlowEvent | undefined> {
  try {
    // The path is named for the action; what is undefined is not sent.
    const { action, ...fields } = intention;
    const reply = await api.post<ActionReply>(action, { ...fields, answer });
    const { status, action: id, command } = reply.body;
    if (status === 'perform' && id && command) return await inPage({ id, command });
    const event = readReply(reply);
    if (event) return event;
    if (!reply.status) return undefined;
  } catch {
    // The line broke on the way there or back.
  }
  return (await readTruth(api, intention.action).catch(() => undefined)) ?? unreachable();
}

/** An answer that leaves the rest to the page, or any other. */
type ActionReply = ActionBody & { readonly action: string; readonly command: PageTask['command'] };
