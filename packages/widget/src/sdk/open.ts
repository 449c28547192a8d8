import { createPartwell } from './create-partwell.ts';
import type { PartwellOptions } from './options.ts';
import type { Outcome } from './outcome.ts';

/**
 * Opens the dialog once, without an instance to keep.
 *
 * @returns how it ended; `status: 'error'` when it could not be shown: then use your own cancel.
 * @example
 * const { status } = await open({ key: 'pk_live_…', url: 'https://cancel.example.com', token });
 * if (status === 'error') location.assign('/cancel');
 */
export async function open(options: Omit<PartwellOptions, 'selector'>): Promise<Outcome> {
  const partwell = createPartwell(options);
  try {
    return await partwell.open();
  } finally {
    partwell.destroy();
  }
}
