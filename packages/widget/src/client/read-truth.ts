import type { FlowEvent, Intention } from '@partwell/flow';
import type { Api } from './api.ts';

/**
 * What the server knows of the action that was asked for: settled, pending, or (undefined) nothing.
 * Somebody who was saved and then asks to cancel is not told of the earlier end as if it were this one.
 *
 * @throws where the session could not be read.
 */
export async function readTruth(
  api: Api,
  wanted: Intention['action'] | undefined,
  gone?: AbortSignal,
): Promise<FlowEvent | undefined> {
  const { status, body } = await api.read(gone);
  const { secret, pending, outcome } = body;
  // Every session has one, and nothing else does.
  if (!secret) throw new Error(String(status));
  if (pending) return { type: 'pending' };
  const answers = outcome && (wanted !== 'cancel' || outcome.outcome === 'canceled');
  return answers ? { type: 'settled', outcome } : undefined;
}
