import type { FlowEvent, Intention, SessionView } from '@partwell/flow';
import type { Api } from './api.ts';

/**
 * What the server knows of the action that was asked for: settled, pending, or (undefined) nothing.
 * Somebody who was saved and then asks to cancel is not told of the earlier end as if it were this one.
 */
export async function readTruth(
  api: Api,
  wanted: Intention['action'] | undefined,
  signal?: AbortSignal,
): Promise<FlowEvent | undefined> {
  const response = await api.read(signal);
  if (!response.ok) throw new Error(`The session could not be read: ${response.status}.`);
  const { pending, outcome } = (await response.json()) as SessionView;
  if (pending) return { type: 'pending' };
  const answers = outcome && (wanted !== 'cancel' || outcome.outcome === 'canceled');
  return answers ? { type: 'settled', outcome } : undefined;
}
