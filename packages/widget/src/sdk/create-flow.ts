import { createOpener } from '../opener/create-opener.ts';
import { settingsOf } from '../opener/settings.ts';
import { folder, hasPage, presetFrom, wishFrom } from './connection.ts';
import { createEmitter } from './emitter.ts';
import type { Flow, FlowFailure } from './flow.ts';
import type { ConnectionOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { prepareFlow } from './prepare-flow.ts';
import { urlMissing } from './url-missing.ts';

/** As for the dialog, but for what concerns controls and drawing. */
export type FlowOptions = ConnectionOptions;

/**
 * Begins an attempt to leave that you draw yourself. Call it when somebody presses your cancel control.
 *
 * @returns the flow, or `status: 'error'` within two seconds: then use your own cancel.
 * @example
 * const flow = await createFlow({ key: 'pk_live_…', url: 'https://cancel.example.com', token });
 * if (flow.status === 'error') location.assign('/cancel');
 * else flow.subscribe(() => draw(flow));
 */
export async function createFlow(options: FlowOptions): Promise<Flow | FlowFailure> {
  if (!hasPage()) return { status: 'error', code: 'no_window' };
  const { tell } = createEmitter(options.on);
  if (!options.url) return urlMissing(tell);
  return new Promise((resolve) => {
    const ui = prepareFlow((flow) =>
      resolve(Object.defineProperty(flow as Flow, 'outcome', { value: outcome as Promise<Outcome> })),
    );
    const settings = settingsOf(presetFrom(options), folder(options.url));
    const opener = createOpener(settings, {}, tell, async () => ui);
    const outcome = opener.open(wishFrom(options));
    // Once a flow was shown this changes nothing.
    outcome.then(({ status, code = 'unreachable' }) => {
      if (status === 'error') resolve({ status, code });
    });
  });
}
