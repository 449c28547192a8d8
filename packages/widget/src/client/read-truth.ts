import type { FlowEvent, SessionView } from '@partwell/flow';
import type { Api } from './api.ts';

/** What the server knows: settled, pending, or (undefined) nothing of an action. */
export async function readTruth(api: Api, signal?: AbortSignal): Promise<FlowEvent | undefined> {
  const response = await api.read(signal);
  if (!response.ok) throw new Error(`The session could not be read: ${response.status}.`);
  const { pending, outcome } = (await response.json()) as SessionView;
  // Pending first: someone who was saved and cancels after all has both.
  if (pending) return { type: 'pending' };
  return outcome && { type: 'settled', outcome };
}
